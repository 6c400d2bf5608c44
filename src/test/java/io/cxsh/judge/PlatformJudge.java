package io.cxsh.judge;

import io.cxsh.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets the whole program explain made-up worlds of the platform over HTTP, and keeps what it said beside the truth. */
public final class PlatformJudge {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final long seed;

    /**
     * A judge.
     *
     * @param folder an empty folder for the program's own files
     * @param seed the worlds' seed; the same one makes the same worlds
     */
    public PlatformJudge(Path folder, long seed) {
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
        Judge numbers = new Judge(folder, seed);
        List<Ruling> rulings = new ArrayList<>();
        for (String code : PlatformMaker.CODES) {
            for (long world : numbers.seeds("platform " + code, perCause)) {
                rulings.add(ruling(PlatformMaker.make(world, List.of(code))));
            }
        }
        for (int i = 0; i < pairs; i++) {
            List<String> pair = PlatformMaker.PAIRS.get(i % PlatformMaker.PAIRS.size());
            rulings.add(ruling(PlatformMaker.make(seed * 7_919 + i, pair)));
        }
        for (long world : numbers.seeds("platform healthy", healthy)) {
            rulings.add(ruling(PlatformMaker.make(world, List.of())));
        }
        for (String kind : PlatformRiddles.KINDS) {
            for (long world : numbers.seeds("platform open " + kind, perCause)) {
                rulings.add(ruling(PlatformRiddles.make(world, kind)));
            }
        }
        return new Score(rulings);
    }

    Ruling ruling(PlatformWorld world) throws IOException {
        PlatformSignIn signIn = new PlatformSignIn(world);
        try (JudgeServer server = new JudgeServer(world.base, new PlatformEndpoints(world, signIn)::answer)) {
            Map<String, String> environment =
                    environment(world, signIn, server.base().toString());
            Console console = new Console(folder, environment, "", world.base.zone.getId());
            long start = System.nanoTime();
            int exit = console.run(Judge.words(world.base).toArray(new String[0]));
            long millis = (System.nanoTime() - start) / 1_000_000;
            JsonNode said = exit == 0 ? JSON.readTree(console.out()) : JSON.createObjectNode();
            return new Ruling(
                    world.base,
                    Judge.named(said),
                    Judge.open(said),
                    exit,
                    said.path("requests").asInt(0),
                    server.requests(),
                    millis);
        }
    }

    static Map<String, String> environment(PlatformWorld world, PlatformSignIn signIn, String base) {
        Map<String, String> environment = new HashMap<>(
                Map.of("CXONE_DIALECT", "platform", "CXONE_AUTH_URL", base, "CXONE_FLOW", world.shape.flow()));
        if (world.shape.flow().equals("bearer")) {
            environment.put("CXONE_BEARER", signIn.token());
        } else {
            environment.put("CXONE_ACCESS_KEY_ID", PlatformSignIn.KEY);
            environment.put("CXONE_ACCESS_KEY_SECRET", PlatformSignIn.KEY_SECRET);
            environment.put("CXONE_CLIENT_ID", PlatformSignIn.CLIENT);
            environment.put("CXONE_CLIENT_SECRET", PlatformSignIn.SECRET);
        }
        if (!world.expected.isEmpty()) {
            environment.put("CXONE_TENANT_ID", world.expected);
        }
        if (world.hasMoved) {
            String old = base.replace("127.0.0.1", "localhost");
            environment.put("CXONE_API_BASE", world.isDead ? "http://127.0.0.1:1" : old);
        } else if (world.isConfigured) {
            environment.put("CXONE_API_BASE", base);
        }
        return environment;
    }
}
