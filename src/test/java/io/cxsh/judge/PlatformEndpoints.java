package io.cxsh.judge;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The platform's discovery and data calls for one world. */
final class PlatformEndpoints {
    private static final JsonMapper JSON = new JsonMapper();

    private final PlatformWorld world;
    private final PlatformSignIn signIn;
    private final PlatformLists lists;
    private final Map<PlatformWorld.Instead, Integer> given = new HashMap<>();
    private int answers;

    PlatformEndpoints(PlatformWorld world, PlatformSignIn signIn) {
        this.world = world;
        this.signIn = signIn;
        this.lists = new PlatformLists(world);
    }

    synchronized Canned answer(Asking asking) {
        String host = asking.header("Host").orElse("");
        if (world.hasMoved && host.startsWith("localhost")) {
            return PlatformLists.answer("404 Not Found", "");
        }
        String path = asking.path().toLowerCase(Locale.ROOT);
        String origin = "http://" + host;
        return switch (path) {
            case "/.well-known/openid-configuration" ->
                instead("discovery").orElseGet(() -> told(Map.of("token_endpoint", origin + "/auth/token")));
            case "/.well-known/cxone-configuration" ->
                instead("tenant")
                        .orElseGet(() -> told(Map.of("area", "na1", "cluster", "B32", "api_endpoint", origin)));
            case "/auth/token" -> instead("signin").orElseGet(() -> signIn.global(asking));
            case "/authentication/v1/token/access-key" -> instead("signin").orElseGet(() -> signIn.regional(asking));
            default -> data(asking, path);
        };
    }

    private static Canned told(Map<String, Object> document) {
        return PlatformLists.answer("200 OK", JSON.writeValueAsString(document));
    }

    private Optional<Canned> instead(String place) {
        return world.instead.stream()
                .filter(one -> one.places().contains(place))
                .filter(one -> given.merge(one, 1, Integer::sum) <= one.answer().times())
                .map(PlatformWorld.Instead::answer)
                .findFirst();
    }

    private Canned data(Asking asking, String path) {
        if (!path.matches("/incontactapi/services/v\\d+\\.0/.*")) {
            return PlatformLists.answer("404 Not Found", "");
        }
        if (!signIn.hasGranted(asking)) {
            return refusal("401 Unauthorized", "Unauthorized");
        }
        if (asking.header("Accept").isEmpty()) {
            return PlatformLists.answer("200 OK", "No known way to render data");
        }
        String call = path.substring(path.indexOf(".0/") + 3);
        String place = call.equals("agents/states") ? "states" : call.startsWith("agents") ? "directory" : "data";
        return instead(place).orElseGet(() -> answered(call, asking));
    }

    private Canned answered(String call, Asking asking) {
        return switch (call) {
            case "agents/states" -> states(asking);
            case "agents" -> directory(asking);
            case "business-unit" ->
                PlatformLists.answer(
                        "200 OK",
                        lists.json(Map.of(
                                "businessUnits",
                                List.of(Map.of("businessUnitId", 4_500_000, "userSessionTimeout", world.timeout)))));
            default -> one(call.split("/", -1), asking);
        };
    }

    private Canned states(Asking asking) {
        Instant since = Instant.MIN;
        try {
            String text = asking.parameters().get("updatedSince");
            since = text == null ? since : lists.moment(text);
        } catch (DateTimeException noTime) {
            return refusal("400 Bad Request", "Invalid Updated Since");
        }
        return lists.list("agentStates", rows(since, answers++), Map.of(), asking);
    }

    private List<Map<String, @Nullable Object>> rows(Instant since, int answer) {
        boolean without =
                answer < world.base.missesHer || (world.base.everySoMany > 0 && answer % world.base.everySoMany == 0);
        return seen().filter(person -> !world.showsNobody && !(without && person == world.her))
                .flatMap(person -> person.rows.stream()
                        .filter(row -> isSince(person, row, since))
                        .map(row -> lists.state(person, row)))
                .toList();
    }

    private boolean isSince(PlatformPerson person, PlatformRow row, Instant since) {
        Instant moment = world.shape.comparesUpdates() ? PlatformLists.updated(person, row) : row.since();
        return moment == null ? since.equals(Instant.MIN) : !moment.isBefore(since);
    }

    private Stream<PlatformPerson> seen() {
        return world.people.stream().filter(person -> !person.isHidden && !person.isElsewhere);
    }

    private Canned directory(Asking asking) {
        String text = asking.parameters().getOrDefault("searchString", "").toLowerCase(Locale.ROOT);
        List<Map<String, @Nullable Object>> found =
                seen().filter(person -> matches(person, text)).map(lists::entry).toList();
        long hidden = world.people.stream()
                .filter(person -> person.isHidden && !world.hiddenBy.equals("silence"))
                .filter(person -> world.shape.countsAllHidden() || matches(person, text))
                .count();
        return lists.list("agents", found, Map.of("hiddenAgents", hidden), asking);
    }

    private boolean matches(PlatformPerson person, String text) {
        Stream<String> searched = world.searchesNamesAlone
                ? Stream.of(person.who.name())
                : Stream.of(person.who.name(), person.userName, person.who.email, person.who.id);
        return searched.anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(text));
    }

    private Canned one(String[] parts, Asking asking) {
        if (!parts[0].equals("agents") || parts.length < 2) {
            return refusal("404 Not Found", "Not Found");
        }
        String rest = parts.length > 2 ? parts[2] : "";
        Optional<PlatformPerson> known = world.people.stream()
                .filter(person -> person.who.id.equals(parts[1]) && !person.isElsewhere)
                .findFirst();
        boolean isHidden = known.filter(person -> person.isHidden).isPresent();
        if (known.isEmpty() || (isHidden && !world.hiddenBy.equals("403"))) {
            String words = "Invalid agentId - '" + parts[1] + "'";
            return refusal("404 Not Found", rest.isEmpty() ? "AgentId or UserId does not exist" : words);
        }
        if (isHidden) {
            return rest.endsWith("-history")
                    ? refusal("400 Bad Request", "Invalid agentId - '" + parts[1] + "', is restricted")
                    : refusal("403 Forbidden", "AgentId or UserId is restricted");
        }
        return about(known.get(), rest, asking);
    }

    private Canned about(PlatformPerson person, String rest, Asking asking) {
        return switch (rest) {
            case "" -> lists.list("agents", List.of(lists.entry(person)), Map.of(), asking);
            case "state-history" -> lists.list("agentStateHistory", history(person), Map.of(), asking);
            default -> lists.list("agentLogins", logins(person), Map.of(), asking);
        };
    }

    private List<Map<String, @Nullable Object>> history(PlatformPerson person) {
        return Stream.concat(person.past.stream(), person.rows.stream())
                .filter(row -> row.since() != null)
                .sorted(Comparator.comparing(row -> Objects.requireNonNull(row.since())))
                .map(row -> lists.past(person, row))
                .toList();
    }

    private List<Map<String, @Nullable Object>> logins(PlatformPerson person) {
        return person.logins.stream()
                .map(login -> {
                    Map<String, @Nullable Object> entry = new HashMap<>();
                    entry.put("loginDate", lists.time(login));
                    entry.put("stationId", 7);
                    return entry;
                })
                .toList();
    }

    /** A refusal with its words where this tenant writes them. */
    private Canned refusal(String status, String words) {
        String where = world.shape.wordsIn();
        boolean everywhere = where.equals("all");
        String line = where.equals("reason") || everywhere ? status.substring(0, 4) + words : status;
        String body = switch (where) {
            case "reason", "header" -> "";
            case "body", "all" -> JSON.writeValueAsString(Map.of("error", "x", "error_description", words));
            default -> JSON.writeValueAsString(Map.of(where, words));
        };
        Canned refusal = PlatformLists.answer(line, body);
        return where.equals("header") || everywhere ? refusal.with("icStatusDescription: " + words) : refusal;
    }
}
