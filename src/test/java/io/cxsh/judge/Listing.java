package io.cxsh.judge;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/** The list of agent states as this tenant writes it. */
final class Listing {
    private static final JsonMapper JSON = new JsonMapper();

    private final World world;
    private int answers;

    Listing(World world) {
        this.world = world;
    }

    String json(Map<String, String> asked) {
        if (world.showsNobody) {
            return "[]";
        }
        boolean history = "true".equals(asked.get("includeHistory"));
        boolean leavesHerOut = leavesHerOut(answers++);
        List<Map<String, Object>> elements = new ArrayList<>();
        boolean everybody = !asked.containsKey("agentId") && !asked.containsKey("email");
        for (Person person : everybody ? firstOf(world.people) : world.people) {
            if (isAsked(person, asked) && !(leavesHerOut && person.equals(world.her))) {
                elements.addAll(elements(person, history, row -> passes(row, asked)));
            }
        }
        Collections.shuffle(elements, new Random(world.shape.order()));
        return JSON.writeValueAsString(elements);
    }

    private List<Person> firstOf(List<Person> people) {
        return people.subList(0, Math.min(people.size(), world.most));
    }

    private boolean leavesHerOut(int answer) {
        return answer < world.missesHer || (world.everySoMany > 0 && answer % world.everySoMany == 0);
    }

    /** Whether somebody has the id and the address asked for. */
    boolean knows(Map<String, String> asked) {
        return world.people.stream().anyMatch(person -> isAsked(person, asked));
    }

    private boolean isAsked(Person person, Map<String, String> asked) {
        String email = asked.getOrDefault("email", person.email);
        boolean byEmail = world.emailsInAnyCase ? person.email.equalsIgnoreCase(email) : person.email.equals(email);
        return byEmail && person.id.equals(asked.getOrDefault("agentId", person.id));
    }

    private boolean passes(Row row, Map<String, String> asked) {
        String channel = asked.get("channel");
        String since = asked.get("since");
        return (channel == null || channel.equals(row.channel()))
                && (since == null || !row.since().isBefore(moment(since)));
    }

    /** A time without a zone is read in the tenant's own. */
    private Instant moment(String text) {
        String time = text.strip().replace(' ', 'T');
        return time.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                ? OffsetDateTime.parse(time).toInstant()
                : LocalDateTime.parse(time).atZone(world.tenantZone).toInstant();
    }

    private List<Map<String, Object>> elements(Person person, boolean history, Predicate<Row> passes) {
        List<Map<String, Object>> elements = new ArrayList<>();
        List<Row> past = history ? person.past : List.of();
        for (Row row : person.rows) {
            if (passes.test(row)) {
                elements.add(element(person, row));
            }
        }
        if (world.shape.historyIsNested() && !past.isEmpty()) {
            if (elements.isEmpty()) {
                elements.add(who(person));
            }
            elements.get(0).put("history", past.stream().map(this::entry).toList());
        } else {
            past.forEach(row -> elements.add(element(person, row)));
        }
        return elements;
    }

    private Map<String, Object> element(Person person, Row row) {
        Map<String, Object> element = who(person);
        element.putAll(entry(row));
        if (world.shape.hasMore()) {
            element.put("skills", List.of("sales", "returns"));
            element.put("team", Map.of("id", 7, "name", "Night"));
            element.put("reason", null);
        }
        return element;
    }

    private Map<String, Object> who(Person person) {
        boolean number = world.shape.idsAreNumbers() && person.id.matches("[1-9]\\d{0,8}");
        Map<String, Object> who = new LinkedHashMap<>();
        who.put("agentId", number ? (Object) Integer.valueOf(person.id) : person.id);
        if (!world.hidesEmails) {
            who.put("email", person.email);
        }
        if (world.shape.hasNames()) {
            who.put("firstName", person.first);
            who.put("lastName", person.last);
        }
        return who;
    }

    private Map<String, Object> entry(Row row) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("name", row.state());
        if (world.shape.hasTypes() && row.type() != null) {
            boolean away = List.of("LoggedOut", "Offline").contains(row.type());
            state.put("type", world.typesAreCoarse && !away ? "LoggedIn" : row.type());
        }
        Map<String, Object> entry = new LinkedHashMap<>();
        if (row.channel() != null) {
            entry.put("channel", row.channel());
        }
        entry.put("state", state);
        entry.put("since", row.since().toString());
        return entry;
    }
}
