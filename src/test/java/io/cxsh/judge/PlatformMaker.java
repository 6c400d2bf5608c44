package io.cxsh.judge;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;

/** Makes worlds of the platform from seeds, every behaviour that no source tells in one position or another. */
final class PlatformMaker {
    private static final Map<String, Consumer<PlatformWorld>> PLANTS = plants();

    /** Every cause that can be planted alone. */
    static final List<String> CODES = List.copyOf(PLANTS.keySet());

    /** Pairs that can both be true and both be observed. */
    static final List<List<String>> PAIRS =
            pairs("CX301+CX309 CX302+CX301 CX302+CX309 CX303+CX309 CX303+CX301 CX305+CX301"
                    + " CX305+CX309 CX302+CX305 CX303+CX305 CX304+CX301 CX304+CX309 CX408+CX301 CX408+CX309 CX408+CX305"
                    + " CX307+CX601 CX110+CX601 CX301+CX601 CX302+CX601 CX305+CX601 CX309+CX601 CX401+CX601 CX402+CX601"
                    + " CX403+CX601 CX404+CX601 CX406+CX601 CX407+CX601 CX408+CX601 CX202+CX601");

    /** Causes that discovery decides. */
    private static final List<String> OF_HOSTS = List.of("CX201", "CX202");

    private PlatformMaker() {}

    private static Map<String, Consumer<PlatformWorld>> plants() {
        Map<String, Consumer<PlatformWorld>> plants = new LinkedHashMap<>();
        plants.putAll(PlatformFaults.all());
        plants.putAll(PlatformFilters.all());
        plants.putAll(PlatformPresence.all());
        plants.put("CX601", PlatformMaker::skew);
        return plants;
    }

    private static List<List<String>> pairs(String text) {
        return List.of(text.split(" ", -1)).stream()
                .map(pair -> List.of(pair.split("\\+", -1)))
                .toList();
    }

    /** A world with these causes; with none all is well. */
    static PlatformWorld make(long seed, List<String> codes) {
        PlatformWorld world = empty(seed);
        for (String code : codes) {
            Objects.requireNonNull(PLANTS.get(code), code).accept(world);
            world.base.truth.add(code);
        }
        if (codes.stream().noneMatch(PlatformFaults.all()::containsKey)) {
            PlatformFaults.noise(world);
        }
        PlatformFilters.harmless(world);
        if (codes.stream().noneMatch(OF_HOSTS::contains) && world.base.random.nextInt(5) == 0) {
            PlatformFaults.halfBroken(world);
        }
        return world;
    }

    /** People at work who all can be seen, and a question about one of them. */
    static PlatformWorld empty(long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        List<Person> people = PlatformPeople.numbered(random, now);
        World base = new World(seed, random, now, people);
        base.shape = base.shape.at("");
        PlatformShape shape = PlatformShape.random(random);
        PlatformPeople made = new PlatformPeople(random, now, shape);
        PlatformWorld world = new PlatformWorld(base, made.working(people), shape);
        made.work(world.her);
        base.operand = base.oneOf(List.of(base.her.id, base.her.email, base.her.name()));
        world.expected = base.random.nextInt(3) == 0 ? "" : "acme";
        if (base.random.nextInt(4) == 0) {
            world.claimsLeftOut.addAll(List.of("role", "views", "icClusterId"));
        }
        return world;
    }

    private static void skew(PlatformWorld world) {
        Random random = world.base.random;
        int seconds = 35 + random.nextInt(random.nextBoolean() ? 120 : 7_200);
        world.base.ahead = Duration.ofSeconds(random.nextBoolean() ? seconds : -seconds);
    }
}
