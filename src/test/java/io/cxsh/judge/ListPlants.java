package io.cxsh.judge;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Worlds where nobody in particular is asked about: the list itself is empty. */
final class ListPlants {
    private ListPlants() {}

    static Map<String, Consumer<World>> all() {
        Map<String, Consumer<World>> plants = new LinkedHashMap<>();
        plants.put("CX310", ListPlants::nobodyPasses);
        plants.put("CX410", ListPlants::everybodyLeft);
        return plants;
    }

    /** A list that shows somebody, with filters or without. */
    static void healthy(World world) {
        world.operand = "";
        Row some = world.oneOf(world.her.rows);
        if (some.channel() != null && world.random.nextBoolean()) {
            world.filters.put("channel", some.channel());
        }
        if (world.random.nextBoolean()) {
            world.filters.put("state", some.state());
        }
    }

    private static void nobodyPasses(World world) {
        world.operand = "";
        switch (world.random.nextInt(4)) {
            case 0 -> world.filters.put("channel", "fax");
            case 1 -> world.filters.put("state", "Lunch");
            case 2 ->
                world.filters.put("since", world.now.plus(3, ChronoUnit.HOURS).toString());
            default -> together(world);
        }
        if (world.random.nextInt(3) == 0) {
            world.emptyStatus = world.oneOf(List.of("404 Not Found", "400 Bad Request"));
        }
    }

    /** A channel that somebody is on and a state that somebody is in, and nobody in both. */
    private static void together(World world) {
        List<Row> rows = new ArrayList<>();
        world.people.forEach(person -> rows.addAll(person.rows));
        Row one = world.oneOf(rows);
        List<String> states = rows.stream()
                .map(Row::state)
                .filter(state -> rows.stream()
                        .noneMatch(row -> state.equals(row.state())
                                && String.valueOf(one.channel()).equals(row.channel())))
                .toList();
        world.filters.put("channel", one.channel() == null || states.isEmpty() ? "fax" : one.channel());
        if (!states.isEmpty()) {
            world.filters.put("state", world.oneOf(states));
        }
    }

    private static void everybodyLeft(World world) {
        world.operand = "";
        String name = world.oneOf(List.of("LoggedOut", "Logged Out", "LOGGED_OUT", "Logout"));
        world.people.forEach(person -> {
            List<Row> rows = List.copyOf(person.rows);
            person.rows.clear();
            person.past.addAll(rows);
            person.past.add(new Row(null, name, "logout", world.ago(0, 5)));
        });
    }
}
