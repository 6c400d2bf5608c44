package io.cxsh.judge;

import io.cxsh.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets the whole program explain made-up worlds over HTTP, and keeps what it said beside the truth. */
public final class Judge {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final long seed;

    /**
     * A judge.
     *
     * @param folder an empty folder for the program's own files
     * @param seed the worlds' seed; the same one makes the same worlds
     */
    public Judge(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
    }

    /**
     * Judges worlds of every kind.
     *
     * @param perCause how many per single cause, and per undecidable one
     * @param pairs how many with two causes
     * @param healthy how many with none
     */
    public Score judge(int perCause, int pairs, int healthy) throws IOException {
        List<Ruling> rulings = new ArrayList<>();
        for (String code : WorldMaker.CODES) {
            for (long world : seeds(code, perCause)) {
                rulings.add(ruling(WorldMaker.make(world, List.of(code))));
            }
        }
        for (int i = 0; i < pairs; i++) {
            List<String> pair = WorldMaker.PAIRS.get(i % WorldMaker.PAIRS.size());
            rulings.add(ruling(WorldMaker.make(seed * 7_919 + i, pair)));
        }
        for (long world : seeds("healthy", healthy)) {
            rulings.add(ruling(WorldMaker.make(world, List.of())));
        }
        for (String code : WorldMaker.UNDECIDABLE) {
            for (long world : seeds("open " + code, perCause)) {
                rulings.add(ruling(WorldMaker.undecidable(world, code)));
            }
        }
        return new Score(rulings);
    }

    long[] seeds(String kind, int number) {
        return LongStream.range(0, number)
                .map(i -> seed * 1_000_003 + kind.hashCode() * 31L + i * 104_729)
                .toArray();
    }

    Ruling ruling(World world) throws IOException {
        try (JudgeServer server = new JudgeServer(world)) {
            Console console = new Console(folder, environment(server), "", world.zone.getId());
            long start = System.nanoTime();
            int exit = console.run(words(world).toArray(new String[0]));
            long millis = (System.nanoTime() - start) / 1_000_000;
            JsonNode said = exit == 0 ? JSON.readTree(console.out()) : JSON.createObjectNode();
            return new Ruling(
                    world, named(said), open(said), exit, said.path("requests").asInt(0), server.requests(), millis);
        }
    }

    private static Map<String, String> environment(JudgeServer server) {
        return Map.of(
                "CXONE_API_BASE",
                server.base().toString(),
                "CXONE_TENANT_ID",
                "acme",
                "CXONE_CLIENT_ID",
                Endpoints.CLIENT,
                "CXONE_CLIENT_SECRET",
                Endpoints.SECRET);
    }

    static List<String> words(World world) {
        List<String> words = new ArrayList<>(List.of("explain"));
        if (!world.operand.isEmpty()) {
            words.add(world.operand);
        }
        world.filters.forEach((option, value) -> words.addAll(List.of("--" + option, value)));
        words.addAll(List.of("--format", "json"));
        return words;
    }

    static List<Ruling.Named> named(JsonNode said) {
        return StreamSupport.stream(said.path("findings").spliterator(), false)
                .map(finding -> new Ruling.Named(
                        finding.path("code").asString(""), finding.path("sure").asString("")))
                .toList();
    }

    static List<String> open(JsonNode said) {
        return StreamSupport.stream(said.path("open").spliterator(), false)
                .map(cause -> cause.path("code").asString(""))
                .toList();
    }
}
