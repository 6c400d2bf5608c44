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
import java.util.Objects;
import java.util.function.Consumer;

/** Worlds where the platform lists her, and the query or its reader leaves her out. */
final class PlatformFilters {
    private static final String SINCE = "updated-since";
    private static final List<String> STATES =
            List.of("Available", "Unavailable", "InboundContact", "OutboundContact", "Dialer", "LoggedIn");
    private static final List<String> EAST = List.of("Asia/Tokyo", "Asia/Kolkata", "Europe/Berlin", "Australia/Sydney");

    private PlatformFilters() {}

    static Map<String, Consumer<PlatformWorld>> all() {
        Map<String, Consumer<PlatformWorld>> plants = new LinkedHashMap<>();
        plants.put("CX301", PlatformFilters::otherChannel);
        plants.put("CX302", PlatformFilters::otherSpelling);
        plants.put("CX303", PlatformFilters::otherPerson);
        plants.put("CX304", PlatformFilters::otherZone);
        plants.put("CX305", PlatformFilters::unchanged);
        plants.put("CX306", PlatformFilters::together);
        plants.put("CX307", PlatformFilters::laterPage);
        plants.put("CX308", PlatformFilters::leftOut);
        plants.put("CX309", PlatformFilters::otherState);
        plants.put("CX408", PlatformFilters::otherUserName);
        return plants;
    }

    private static void otherChannel(PlatformWorld world) {
        somebodyInContact(world);
        List<String> others = PlatformRow.CHANNELS.values().stream()
                .filter(channel -> world.her.rows.stream().noneMatch(row -> channel.equals(row.channel())))
                .sorted()
                .toList();
        world.base.filters.put("channel", world.base.oneOf(others));
    }

    /** Somebody whose row names a media type in any tenant. */
    private static void somebodyInContact(PlatformWorld world) {
        PlatformPerson other = world.other();
        other.rows.clear();
        other.rows.add(new PlatformRow(3, false, null, 4, world.base.ago(2, 50)));
    }

    private static void otherState(PlatformWorld world) {
        List<String> others = new ArrayList<>(STATES);
        others.removeIf(state -> world.her.rows.stream().anyMatch(row -> state.equals(row.name())));
        world.base.filters.put("state", world.base.oneOf(others));
    }

    private static void otherSpelling(PlatformWorld world) {
        String email = world.her.who.email;
        String typed = switch (world.base.random.nextInt(5)) {
            case 0 -> email.toUpperCase(Locale.ROOT);
            case 1 ->
                email.substring(0, 1).toUpperCase(Locale.ROOT)
                        + email.substring(1).toLowerCase(Locale.ROOT);
            case 2 -> email + " ";
            case 3 -> " " + email;
            default ->
                email.replaceFirst("a", "\u0430").replaceFirst("e", "\u0435").replaceFirst("o", "\u043e");
        };
        String other = typed.equals(email) ? email.toUpperCase(Locale.ROOT) : typed;
        if (world.base.operand.equals(email)) {
            world.base.operand = other;
        } else {
            world.base.filters.put("email", other);
        }
    }

    private static void otherPerson(PlatformWorld world) {
        PlatformPerson other = world.other();
        if (world.base.operand.equals(world.her.who.email)) {
            world.base.filters.put("agent", other.who.id);
        } else {
            world.base.operand = world.her.who.id;
            world.base.filters.put("email", other.userName);
        }
    }

    private static void otherZone(PlatformWorld world) {
        aged(world, 5, 50);
        if (world.base.random.nextInt(4) == 0) {
            world.base.tenantZone = ZoneId.of("America/New_York");
        } else {
            world.base.zone = ZoneId.of(world.base.oneOf(EAST));
        }
        Instant meant = world.base.ago(51, 58);
        String text =
                LocalDateTime.ofInstant(meant, world.base.zone).withNano(0).toString();
        world.base.filters.put(SINCE, text.length() == 16 ? text + ":00" : text);
    }

    private static void unchanged(PlatformWorld world) {
        aged(world, 31 * 60, 90 * 60);
        Instant since = world.base.ago(1, 600);
        world.base.filters.put(
                SINCE,
                world.base.random.nextBoolean()
                        ? since.toString()
                        : since.atOffset(ZoneOffset.ofHours(-5)).toString());
    }

    private static void aged(PlatformWorld world, int least, int most) {
        world.her.rows.replaceAll(row -> row.at(world.base.ago(least, most)));
        world.her.past.clear();
    }

    /** Two rows, and a query that takes one condition from each. */
    private static void together(PlatformWorld world) {
        world.shape = world.shape.withRowPerChannel();
        world.her.rows.clear();
        world.her.past.clear();
        world.her.rows.add(new PlatformRow(2, true, null, 4, world.base.ago(200, 300)));
        world.her.rows.add(new PlatformRow(1, false, null, 3, world.base.ago(5, 60)));
        String between = world.base.ago(90, 150).toString();
        switch (world.base.random.nextInt(3)) {
            case 0 -> world.base.filters.putAll(Map.of("channel", "voice", "state", "Available"));
            case 1 -> world.base.filters.putAll(Map.of("channel", "voice", SINCE, between));
            default -> world.base.filters.putAll(Map.of("state", "Unavailable", SINCE, between));
        }
    }

    /** Short pages, the first of which she is not on. */
    private static void laterPage(PlatformWorld world) {
        int page = 3 + world.people.size() / 8;
        if (world.people.indexOf(world.her) < page) {
            Collections.swap(world.people, world.people.indexOf(world.her), world.people.size() - 1);
        }
        world.shape = world.shape.paged(Math.min(page, world.people.indexOf(world.her)));
    }

    private static void leftOut(PlatformWorld world) {
        somebodyInContact(world);
        if (world.base.random.nextBoolean()) {
            world.leftOut.addAll(List.of("mediaName", "mediaType", "mediaTypeName", "mediaTypeId"));
            world.base.filters.put(
                    "channel",
                    world.her.rows.stream()
                            .map(PlatformRow::channel)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse("voice"));
        } else {
            world.leftOut.add("userName");
            world.base.operand = world.her.who.email;
        }
    }

    private static void otherUserName(PlatformWorld world) {
        world.her.userName = world.base.random.nextBoolean()
                ? world.her.who.first.toLowerCase(Locale.ROOT) + world.her.who.id
                : world.her.who.id + "@sso.acme.example";
        world.base.operand = world.her.who.email;
    }

    /** Filters that hold on one of her rows and so change nothing. */
    static void harmless(PlatformWorld world) {
        if (world.her.rows.isEmpty() || world.her.rows.get(0).since() == null) {
            return;
        }
        PlatformRow row = world.base.oneOf(world.her.rows);
        Instant since = Objects.requireNonNull(row.since());
        boolean narrow = Collections.disjoint(
                world.base.truth, List.of("CX306", "CX308", "CX401", "CX402", "CX403", "CX404", "CX407"));
        if (narrow && row.channel() != null && world.base.random.nextInt(3) == 0) {
            world.base.filters.putIfAbsent("channel", row.channel());
        }
        if (narrow && world.base.random.nextInt(3) == 0) {
            world.base.filters.putIfAbsent("state", row.name());
        }
        if (world.base.truth.contains("CX307")) {
            return; // a since makes the list shorter, and her place in it another one
        }
        if (world.shape.comparesUpdates() && narrow && world.base.random.nextInt(3) == 0) {
            if (world.base.filters.putIfAbsent(SINCE, since.plusSeconds(600).toString()) == null) {
                world.her.updatedAfter = 86_400; // changed since by its last update, not by its start
            }
        } else if (world.base.random.nextInt(5) == 0) {
            world.base.filters.putIfAbsent(
                    SINCE, world.base.ago(10 * 24 * 60, 11 * 24 * 60).toString());
        }
    }
}
