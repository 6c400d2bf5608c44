package io.cxsh.judge;

import io.cxsh.judge.Canned.Where;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** Makes worlds from seeds: who works there, who is asked about and how, and what is wrong, if something is. */
public final class WorldMaker {
    /** Every cause that can be planted alone. */
    public static final List<String> CODES = List.of(
            "CX101", "CX102", "CX104", "CX105", "CX110", "CX111", "CX201", "CX203", "CX204", "CX301", "CX302", "CX303",
            "CX304", "CX305", "CX306", "CX309", "CX310", "CX401", "CX404", "CX405", "CX406", "CX409", "CX410", "CX501",
            "CX502", "CX503", "CX601");

    /** Pairs that can both be true and both be observed. */
    public static final List<List<String>> PAIRS = List.of(
            List.of("CX301", "CX309"),
            List.of("CX302", "CX301"),
            List.of("CX302", "CX309"),
            List.of("CX303", "CX309"),
            List.of("CX303", "CX301"),
            List.of("CX305", "CX301"),
            List.of("CX305", "CX309"),
            List.of("CX302", "CX305"),
            List.of("CX303", "CX305"),
            List.of("CX304", "CX301"),
            List.of("CX304", "CX309"),
            List.of("CX302", "CX304"),
            List.of("CX601", "CX101"),
            List.of("CX601", "CX104"),
            List.of("CX601", "CX105"),
            List.of("CX601", "CX110"),
            List.of("CX601", "CX301"),
            List.of("CX601", "CX302"),
            List.of("CX601", "CX304"),
            List.of("CX601", "CX305"),
            List.of("CX601", "CX306"),
            List.of("CX601", "CX309"),
            List.of("CX601", "CX401"),
            List.of("CX601", "CX405"),
            List.of("CX601", "CX406"));

    /** Causes that this contract cannot tell from others in the way they are planted here. */
    public static final List<String> UNDECIDABLE = List.of(
            "CX101", "CX203", "CX405", "CX406", "fleeting", "tolerant", "kept", "refused", "unwritten", "shared");

    private static final Map<String, Consumer<World>> PLANTS = plants();

    private WorldMaker() {}

    private static Map<String, Consumer<World>> plants() {
        Map<String, Consumer<World>> plants = new LinkedHashMap<>();
        plants.putAll(AnswerPlants.all());
        plants.putAll(FilterPlants.all());
        plants.putAll(PresencePlants.all());
        plants.putAll(ListPlants.all());
        plants.put("CX601", WorldMaker::skew);
        return plants;
    }

    /** A world with these causes; with none all is well. */
    static World make(long seed, List<String> codes) {
        World world = empty(seed);
        for (String code : codes) {
            java.util.Objects.requireNonNull(PLANTS.get(code), code).accept(world);
            world.truth.add(code);
        }
        if (codes.stream().noneMatch(AnswerPlants.all()::containsKey)) {
            noise(world);
        }
        if (codes.stream().noneMatch(AnswerPlants.all()::containsKey)) {
            world.typesAreCoarse = world.random.nextInt(4) == 0;
            world.nobody = world.random.nextInt(4) == 0 ? world.oneOf(List.of("", "null")) : "[]";
        }
        boolean isOfAll = codes.stream().anyMatch(ListPlants.all()::containsKey);
        if (codes.isEmpty() && world.random.nextInt(5) == 0) {
            ListPlants.healthy(world);
            isOfAll = true;
        } else if (codes.isEmpty()) {
            FilterPlants.tolerance(world);
            PresencePlants.oneChannelLeft(world);
        }
        if (!isOfAll) {
            FilterPlants.harmless(world);
            Customs.some(world, codes);
        }
        return world;
    }

    /** A world whose cause nobody can tell from another one; honest is who says so. */
    static World undecidable(long seed, String code) {
        World world = empty(seed);
        world.isUndecidable = true;
        world.truth.add(code);
        world.alsoTrue.addAll(List.of("CX110", "CX111", "CX203", "CX401", "CX406"));
        switch (code) {
            case "CX101" -> {
                world.showsNobody = true;
                world.shape = world.shape.statingScope(false);
            }
            case "CX203" -> {
                PresencePlants.vanish(world);
                world.operand = world.her.id;
            }
            case "CX405" -> PresencePlants.hiddenBesideALogout(world);
            case "fleeting" -> {
                world.truth.clear();
                world.alsoTrue.addAll(List.of("CX409", "CX504")); // late or fleeting: the answers cannot tell
                world.missesHer = 1 + world.random.nextInt(2);
                FilterPlants.harmless(world);
            }
            case "tolerant" -> { // she came a moment ago, and her address is taken in any letter case
                world.truth.clear();
                world.alsoTrue.addAll(List.of("CX302", "CX409", "CX504"));
                world.emailsInAnyCase = true;
                world.operand = world.her.email.toUpperCase(java.util.Locale.ROOT);
                world.missesHer = 1 + world.random.nextInt(3);
            }
            case "kept" -> { // the answer from before she came is given again
                world.truth.clear();
                world.alsoTrue.addAll(List.of("CX301", "CX302", "CX303", "CX304", "CX305", "CX405", "CX409", "CX504"));
                world.keepsAnswers = true;
                world.missesHer = 1;
                FilterPlants.harmless(world);
            }
            case "refused" -> { // asking for anybody is refused, and she is not there
                world.truth.clear();
                world.alsoTrue.add("CX102");
                PresencePlants.vanish(world);
                world.operand = world.random.nextBoolean() ? world.her.id : world.her.email;
                world.canned.add(Canned.json(Where.ANYBODY, "403 Forbidden", "{}"));
            }
            case "unwritten" -> { // rows without addresses: an address finds nobody in them
                world.truth.clear();
                world.hidesEmails = true;
                world.operand = world.her.email;
            }
            case "shared" -> { // somebody else has her address, and is hidden while she has left
                world.truth.clear();
                world.alsoTrue.add("CX405");
                PresencePlants.vanish(world);
                world.operand = world.her.email;
                PresencePlants.sharedAddress(world);
            }
            default -> {
                PresencePlants.vanish(world);
                world.operand = "zebulon.quartermaine@acme.example";
            }
        }
        return world;
    }

    private static World empty(long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        World world = new World(seed, random, now, new People(random, now).some());
        world.operand = world.oneOf(List.of(world.her.id, world.her.email, world.her.name()));
        return world;
    }

    private static void skew(World world) {
        int seconds = 35 + world.random.nextInt(world.random.nextBoolean() ? 120 : 7200);
        world.ahead = Duration.ofSeconds(world.random.nextBoolean() ? seconds : -seconds);
    }

    /** What every client meets and none may mistake for a cause. */
    private static void noise(World world) {
        if (world.ahead.isZero() && world.random.nextInt(4) == 0) {
            world.ahead = Duration.ofSeconds(world.random.nextInt(41) - 20);
        }
        Instant soon = world.now.plus(world.ahead).plusSeconds(2);
        int times = 1 + world.random.nextInt(2);
        switch (world.random.nextInt(12)) {
            case 0 -> busy(world, times, "Retry-After: " + world.random.nextInt(3));
            case 1 -> busy(world, times, "Retry-After: " + JudgeServer.date(soon));
            case 2 -> busy(world, times, "X-Nothing: 1");
            case 3 ->
                world.canned.add(Canned.json(Where.STATES, "503 Service Unavailable", "{}")
                        .times(times));
            case 4 ->
                world.canned.add(
                        Canned.json(Where.STATES, "401 Unauthorized", "{}").times(1));
            default -> {}
        }
    }

    private static void busy(World world, int times, String header) {
        Canned busy = Canned.json(Where.STATES, "429 Too Many Requests", "{\"message\":\"slow down\"}");
        world.canned.add(busy.with(header).times(times));
    }
}
