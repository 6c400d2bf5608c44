package io.cxsh.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Worlds of the platform whose cause nobody can tell from another one; honest is who says so. */
final class PlatformRiddles {
    private static final Map<String, Consumer<PlatformWorld>> PLANTS = plants();

    /** What they are called in the report. */
    static final List<String> KINDS = List.copyOf(PLANTS.keySet());

    private PlatformRiddles() {}

    private static Map<String, Consumer<PlatformWorld>> plants() {
        Map<String, Consumer<PlatformWorld>> plants = new LinkedHashMap<>();
        plants.put("silence", PlatformRiddles::silence);
        plants.put("somebody hidden", PlatformRiddles::somebodyHidden);
        plants.put("unknown", world -> world.her.isElsewhere = true);
        plants.put("fleeting", world -> world.base.missesHer = 1 + world.base.random.nextInt(2));
        plants.put("idle", PlatformRiddles::idle);
        plants.put("no directory", world -> closed(world, "403 Forbidden"));
        plants.put("busy directory", world -> closed(world, "429 Too Many Requests"));
        plants.put("names alone", PlatformRiddles::namesAlone);
        plants.put("twins", PlatformRiddles::twins);
        return plants;
    }

    static PlatformWorld make(long seed, String kind) {
        PlatformWorld world = PlatformMaker.empty(seed);
        world.base.label = kind;
        world.base.isUndecidable = true;
        world.base.alsoTrue.addAll(PlatformMaker.CODES); // anything may be likely there, and nothing certain
        world.base.alsoTrue.add("CX504");
        Objects.requireNonNull(PLANTS.get(kind), kind).accept(world);
        return world;
    }

    private static void silence(PlatformWorld world) {
        world.her.isHidden = true;
        world.hiddenBy = "silence";
    }

    /** Somebody is withheld, and she was never created. */
    private static void somebodyHidden(PlatformWorld world) {
        world.people.stream().filter(person -> person != world.her).limit(2).forEach(person -> person.isHidden = true);
        world.her.isElsewhere = true;
        world.hiddenBy = world.base.oneOf(List.of("403", "count"));
    }

    /** Nobody is in contact, and idle rows may or may not name their media type. */
    private static void idle(PlatformWorld world) {
        world.people.forEach(person -> {
            person.rows.clear();
            person.rows.add(new PlatformRow(1, false, null, 0, world.base.ago(2, 90)));
        });
        world.base.filters.put("channel", "voice");
    }

    private static void closed(PlatformWorld world, String status) {
        world.her.isHidden = true;
        world.answer(PlatformLists.answer(status, "{\"error_description\":\"no\"}"), "directory");
    }

    /** A search by address finds nobody, whoever has it. */
    private static void namesAlone(PlatformWorld world) {
        world.searchesNamesAlone = true;
        world.her.userName = world.her.who.id + "x";
        world.base.operand = world.her.who.email;
    }

    /** Two accounts of one name, neither of them in the list. */
    private static void twins(PlatformWorld world) {
        Person her = world.her.who;
        PlatformPerson twin = new PlatformPerson(new Person("99", her.first, her.last, "old@acme.example"));
        twin.isActive = world.base.random.nextBoolean();
        world.people.add(twin);
        world.her.rows.clear();
        world.her.isHidden = world.base.random.nextBoolean();
        world.base.operand = her.name();
    }
}
