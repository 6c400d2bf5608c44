package io.cxsh.judge;

import io.cxsh.judge.Canned.Where;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Worlds where the list without filters leaves her out, or says that she is not at work. */
final class PresencePlants {
    private static final List<String> OUT = List.of("LoggedOut", "Logged Out", "LOGGED_OUT", "Logout");
    private static final List<String> OFFLINE = List.of("Offline", "LoggedIn", "Logged In", "OFFLINE");
    private static final List<String> HIDDEN = List.of("Project X", "Coaching", "Back Office", "Available");

    private PresencePlants() {}

    static Map<String, Consumer<World>> all() {
        Map<String, Consumer<World>> plants = new LinkedHashMap<>();
        plants.put("CX110", PresencePlants::restricted);
        plants.put("CX111", world -> world.showsNobody = true);
        plants.put("CX203", PresencePlants::elsewhere);
        plants.put("CX401", world -> gone(world, OUT, "LoggedOut"));
        plants.put("CX404", world -> gone(world, OFFLINE, "Offline"));
        plants.put("CX405", PresencePlants::hidden);
        plants.put("CX406", PresencePlants::misnamed);
        plants.put("CX409", world -> world.everySoMany = 2 + world.random.nextInt(2));
        return plants;
    }

    /** Nothing of her is shown to this token. */
    static void vanish(World world) {
        world.her.rows.clear();
        world.her.past.clear();
    }

    private static void restricted(World world) {
        vanish(world);
        boolean byName = world.operand.equals(world.her.name());
        if (!byName && world.random.nextBoolean()) {
            world.canned.add(Canned.json(
                    Where.HER,
                    "403 Forbidden",
                    world.oneOf(List.of("{\"message\":\"AgentId or UserId is restricted\"}", "{}", ""))));
        }
    }

    private static void elsewhere(World world) {
        vanish(world);
        if (world.random.nextBoolean()) {
            world.operand = world.her.email.replaceFirst("@.*", "@globex.example");
            return;
        }
        world.operand = world.random.nextBoolean() ? world.her.id : world.her.email;
        world.canned.add(Canned.json(
                Where.HER,
                "404 Not Found",
                world.oneOf(List.of(
                        "{\"message\":\"agent is not in this tenant\"}",
                        "{\"error_description\":\"not in this business unit\"}",
                        ""))));
    }

    /** Her newest state says that she left; some tenants keep such people in the list, others only in the history. */
    private static void gone(World world, List<String> names, String type) {
        List<Row> rows = new ArrayList<>(world.her.rows);
        Instant when = world.ago(0, 0);
        String name = world.oneOf(names);
        world.her.rows.clear();
        boolean listed = world.random.nextInt(3) == 0;
        boolean once = !listed && world.random.nextBoolean();
        for (Row row : rows) {
            Row last = new Row(once ? null : row.channel(), name, type, when);
            if (listed) {
                world.her.rows.add(last);
            } else if (!once || row.equals(rows.get(0))) {
                world.her.past.add(last);
            }
            world.her.past.add(row);
        }
        boolean chose = !List.of("LoggedIn", "Logged In").contains(name);
        if (listed && chose && world.random.nextInt(3) == 0) {
            world.filters.put("state", "Available");
            world.alsoTrue.add("CX309");
        }
        asIfAtWork(world, rows, listed);
    }

    /** A query that would find her, were she there. */
    private static void asIfAtWork(World world, List<Row> rows, boolean listed) {
        String channel = world.oneOf(rows).channel();
        if (!listed && channel != null && world.random.nextInt(3) == 0) {
            world.filters.put("channel", channel);
        }
    }

    private static void hidden(World world) {
        List<Row> rows = new ArrayList<>(world.her.rows);
        world.her.rows.clear();
        world.her.past.addAll(rows);
        world.her.past.add(new Row(rows.get(0).channel(), world.oneOf(HIDDEN), "custom", world.now.minusSeconds(30)));
        asIfAtWork(world, rows, false);
    }

    /** A hidden state on one channel, and a later logout that is recorded for another one alone. */
    static void hiddenBesideALogout(World world) {
        vanish(world);
        world.her.past.add(new Row("voice", "Project X", "custom", world.ago(20, 30)));
        world.her.past.add(new Row("chat", "Available", "available", world.ago(40, 60)));
        world.her.past.add(new Row("chat", "LoggedOut", "LoggedOut", world.ago(2, 10)));
    }

    /** Two accounts with one address: one has left, the other is in a state that the list does not return. */
    static void sharedAddress(World world) {
        Person twin = new Person(world.her.id + "2", world.her.first, world.her.last, world.her.email);
        twin.past.add(new Row("voice", "Project X", "custom", world.ago(20, 30)));
        world.people.add(twin);
        world.her.past.add(new Row("voice", "LoggedOut", "LoggedOut", world.ago(2, 10)));
    }

    private static void misnamed(World world) {
        Person her = world.her;
        boolean hasLetters = her.id.matches(".*[a-z]{2}.*");
        world.operand = switch (world.random.nextInt(4)) {
            case 0 -> Typing.slip(world.random, hasLetters ? her.id : her.email);
            case 1 -> Typing.slip(world.random, her.name());
            case 2 -> her.email.replaceFirst("acme", "acmee");
            default -> Typing.slip(world.random, her.email);
        };
        world.unknownIsNotFound = world.random.nextInt(3) == 0;
        world.notFound = world.oneOf(List.of("Invalid Agent Id", "agent not found in this tenant", ""));
    }

    /** Somebody who left one channel is still at work on the others. */
    static void oneChannelLeft(World world) {
        List<Row> rows = world.her.rows;
        if (rows.size() > 1 && world.random.nextInt(3) == 0) {
            Row row = rows.get(0);
            rows.set(0, new Row(row.channel(), "LoggedOut", "LoggedOut", row.since()));
            if (row.channel() != null && world.random.nextBoolean()) {
                world.filters.put("channel", row.channel());
            }
        }
    }
}
