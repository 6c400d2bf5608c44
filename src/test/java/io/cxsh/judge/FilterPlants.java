package io.cxsh.judge;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Worlds where she is in the list and a filter of the query keeps her out of the answer. */
final class FilterPlants {
    private static final List<String> EAST =
            List.of("Asia/Tokyo", "Asia/Kolkata", "Europe/Berlin", "Australia/Sydney", "Europe/Moscow");
    private static final List<String> ANYWHERE = List.of("UTC", "Asia/Tokyo", "America/New_York", "Europe/Berlin");

    private FilterPlants() {}

    static Map<String, Consumer<World>> all() {
        Map<String, Consumer<World>> plants = new LinkedHashMap<>();
        plants.put("CX301", FilterPlants::otherChannel);
        plants.put("CX302", FilterPlants::otherSpelling);
        plants.put("CX303", FilterPlants::otherPerson);
        plants.put("CX304", FilterPlants::otherZone);
        plants.put("CX305", FilterPlants::unchanged);
        plants.put("CX306", FilterPlants::together);
        plants.put("CX309", FilterPlants::otherState);
        return plants;
    }

    private static void otherChannel(World world) {
        List<String> others = new ArrayList<>(People.CHANNELS);
        others.removeIf(channel -> hers(world, row -> channel.equals(row.channel())));
        String own = String.valueOf(world.oneOf(world.her.rows).channel());
        boolean byCase = world.random.nextInt(5) == 0;
        world.filters.put("channel", byCase ? own.toUpperCase(Locale.ROOT) : world.oneOf(others));
        tolerance(world);
    }

    private static void otherState(World world) {
        List<String> others = new ArrayList<>(People.STATES);
        others.removeIf(state -> hers(world, row -> state.equals(row.state())));
        world.filters.put("state", world.oneOf(others));
        tolerance(world);
    }

    private static boolean hers(World world, java.util.function.Predicate<Row> predicate) {
        return world.her.rows.stream().anyMatch(predicate);
    }

    private static void otherSpelling(World world) {
        String email = world.her.email;
        int kind = world.random.nextInt(5);
        String typed = switch (kind) {
            case 0 -> email.toUpperCase(Locale.ROOT);
            case 1 -> capitals(email);
            case 2 -> email + " ";
            case 3 -> " " + email;
            default -> lookalike(email);
        };
        world.emailsInAnyCase = false;
        if (world.operand.equals(email)) {
            world.operand = typed;
        } else {
            boolean slip = world.random.nextInt(4) == 0;
            world.filters.put("email", slip ? Typing.slip(world.random, email) : typed);
        }
    }

    private static String capitals(String email) {
        return email.equals(email.toLowerCase(Locale.ROOT))
                ? email.substring(0, 1).toUpperCase(Locale.ROOT) + email.substring(1)
                : email.toLowerCase(Locale.ROOT);
    }

    /** The first a, e or o as the Cyrillic letter of the same look. */
    private static String lookalike(String email) {
        return email.replaceFirst("a", "\u0430").replaceFirst("e", "\u0435").replaceFirst("o", "\u043e");
    }

    private static void otherPerson(World world) {
        List<Person> others = new ArrayList<>(world.people);
        others.remove(world.her);
        Person other = world.oneOf(others);
        if (world.operand.equals(world.her.email)) {
            world.filters.put("agent", other.id);
        } else {
            world.operand = world.her.id;
            world.filters.put("email", other.email);
        }
    }

    /** Typed by a wall clock, read by another one. */
    private static void otherZone(World world) {
        aged(world, 5, 50);
        Instant meant = world.ago(51, 58);
        boolean tenantIsWest = world.filters.isEmpty() && world.random.nextInt(4) == 0;
        if (tenantIsWest) {
            world.tenantZone = ZoneId.of("America/New_York");
        } else {
            world.zone = ZoneId.of(world.oneOf(EAST));
        }
        world.filters.put("since", wallClock(world, meant));
    }

    private static void unchanged(World world) {
        aged(world, 31 * 60, 90 * 60);
        world.zone = ZoneId.of(world.oneOf(ANYWHERE));
        Instant since = world.ago(1, 600);
        switch (world.random.nextInt(3)) {
            case 0 -> world.filters.put("since", since.toString());
            case 1 ->
                world.filters.put(
                        "since", since.atOffset(ZoneOffset.ofHours(-5)).toString());
            default -> {
                world.filters.put("since", wallClock(world, since));
                world.alsoTrue.add("CX304"); // read in another zone indeed, though that alone does not hide her
            }
        }
    }

    private static String wallClock(World world, Instant moment) {
        String text = LocalDateTime.ofInstant(moment, world.zone).withNano(0).toString();
        String whole = text.length() == 16 ? text + ":00" : text;
        return world.random.nextInt(3) == 0 ? whole.replace('T', ' ') : whole;
    }

    /** Gives her rows new times between so many minutes ago. */
    private static void aged(World world, int least, int most) {
        List<Row> aged = world.her.rows.stream()
                .map(row -> new Row(row.channel(), row.state(), row.type(), world.ago(least, most)))
                .toList();
        world.her.rows.clear();
        world.her.rows.addAll(aged);
        world.her.past.clear();
    }

    /** Two rows, and a query that takes one condition from each. */
    private static void together(World world) {
        world.her.rows.clear();
        world.her.past.clear();
        Instant early = world.ago(200, 300);
        Instant late = world.ago(5, 60);
        world.her.rows.add(People.row("voice", "Wrapup", early));
        world.her.rows.add(People.row("chat", "Available", late));
        String between = world.ago(90, 150).toString();
        switch (world.random.nextInt(3)) {
            case 0 -> world.filters.putAll(Map.of("channel", "voice", "state", "Available"));
            case 1 -> world.filters.putAll(Map.of("channel", "voice", "since", between));
            default -> world.filters.putAll(Map.of("state", "Wrapup", "since", between));
        }
    }

    /** A tenant that compares addresses with letter case aside, and somebody who knows. */
    static void tolerance(World world) {
        if (world.operand.equals(world.her.email) && world.random.nextInt(4) == 0) {
            world.emailsInAnyCase = true;
            world.operand = world.her.email.toUpperCase(Locale.ROOT);
        }
    }

    /** Filters that hold on one of her rows and so change nothing. */
    static void harmless(World world) {
        if (world.her.rows.isEmpty()) {
            return;
        }
        String channel = world.truth.isEmpty() ? world.filters.get("channel") : null;
        Row row = world.oneOf(world.her.rows.stream()
                .filter(one -> channel == null || channel.equals(one.channel()))
                .toList());
        boolean narrow = Collections.disjoint(world.truth, List.of("CX306", "CX401", "CX404"));
        if (narrow && row.channel() != null && world.random.nextInt(3) == 0) {
            world.filters.putIfAbsent("channel", row.channel());
        }
        if (narrow && world.random.nextInt(3) == 0) {
            world.filters.putIfAbsent("state", row.state());
        }
        if (world.random.nextInt(4) == 0) {
            world.filters.putIfAbsent("since", wallClock(world, world.ago(8 * 24 * 60, 9 * 24 * 60)));
        }
        if (world.operand.equals(world.her.id) && world.random.nextInt(5) == 0) {
            world.filters.putIfAbsent("email", world.her.email);
        }
    }
}
