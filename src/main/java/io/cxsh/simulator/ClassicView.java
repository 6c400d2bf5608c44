package io.cxsh.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The classic contract over the world. */
final class ClassicView {
    static final String CLIENT_ID = "cxsh-demo";
    static final String CLIENT_SECRET = "demo-secret";
    private static final String NEEDED = "agent:states:read";
    private static final int LIFE = 3600;
    private static final JsonFactory JSON = new JsonFactory();

    private final World world;
    private final InstantSource clock;
    private final Holder holder;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger tokens = new AtomicInteger();

    /** What a token is good for, and until when. */
    private record Grant(String scopes, Instant until) {}

    ClassicView(World world, InstantSource clock, Holder holder) {
        this.world = world;
        this.clock = clock;
        this.holder = holder;
    }

    /** Whether the request carries a token of this view's. */
    boolean hasGranted(WireRequest request) {
        return request.header("authorization")
                .filter(value -> value.startsWith("Bearer "))
                .filter(value -> grants.containsKey(value.substring(7)))
                .isPresent();
    }

    Reply answer(WireRequest request) {
        return switch (request.method() + " " + request.path()) {
            case "POST /oauth/token" -> world.signIn().map(CannedReply::reply).orElseGet(() -> token(request));
            case "GET /api/v2/agents/states" -> states(request);
            default -> error(404, "not_found", "no such resource: " + request.path());
        };
    }

    private Reply token(WireRequest request) {
        boolean known = request.parameter("client_id").equals(Optional.of(holder.clientId()))
                && request.parameter("client_secret").equals(Optional.of(CLIENT_SECRET));
        if (!known) {
            return oauthError(401, "invalid_client", "unknown client, or its secret is wrong");
        }
        if (!request.parameter("grant_type").equals(Optional.of("client_credentials"))) {
            return oauthError(400, "unsupported_grant_type", "this client uses client_credentials");
        }
        String asked = request.parameter("scope").orElse(NEEDED);
        if (asked.isBlank() || !List.of(asked.split(" ")).stream().allMatch(scope -> scope.startsWith("agent:"))) {
            return oauthError(400, "invalid_scope", "no such scope: " + asked);
        }
        String scopes = world.grant().orElse(asked);
        String token = "sim-%s%d-%s"
                .formatted(holder.mark(), tokens.incrementAndGet(), Integer.toHexString(scopes.hashCode()));
        grants.put(token, new Grant(scopes, clock.instant().plusSeconds(LIFE)));
        return Reply.text(
                200,
                "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d,\"scope\":\"%s\"}"
                        .formatted(token, LIFE, scopes));
    }

    private Reply states(WireRequest request) {
        Optional<Grant> grant = grant(request);
        if (grant.isEmpty()) {
            return error(401, "invalid_token", "the token is missing, unknown or expired")
                    .header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        }
        int call = calls.incrementAndGet();
        Optional<CannedReply> canned = world.states().filter(reply -> call <= reply.times());
        Optional<CannedReply> forHer = canned.or(() -> asking(request));
        if (forHer.isPresent()) {
            return forHer.get().reply();
        }
        Optional<String> since = request.parameter("since");
        if (since.isPresent() && moment(since.get()).isEmpty()) {
            return error(400, "invalid_parameter", "since is no ISO 8601 time: " + since.get());
        }
        boolean blind =
                world.isBlind() || !List.of(grant.get().scopes().split(" ")).contains(NEEDED);
        return Reply.streamed(out -> write(out, request, id -> blind || world.misses(id, call)));
    }

    private Optional<Grant> grant(WireRequest request) {
        return request.header("authorization")
                .filter(value -> value.startsWith("Bearer "))
                .map(value -> grants.get(value.substring(7)))
                .filter(grant -> clock.instant().isBefore(grant.until()));
    }

    private Optional<CannedReply> asking(WireRequest request) {
        return request.parameter("agentId")
                .flatMap(world::asking)
                .or(() -> request.parameter("email").flatMap(world::asking));
    }

    private void write(OutputStream out, WireRequest request, Predicate<String> misses) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartArray();
            for (Agent agent : world.agents()) {
                if (!misses.test(agent.id()) && world.isHere(agent) && !world.isHidden(agent)) {
                    agent(json, agent, request);
                }
            }
            json.writeEndArray();
        }
    }

    private void agent(JsonGenerator json, Agent agent, WireRequest request) {
        if (!passes(request, "agentId", agent.id()) || !passes(request, "email", agent.email())) {
            return;
        }
        boolean history = request.parameter("includeHistory").equals(Optional.of("true"));
        boolean nested = history && world.nestsHistory();
        List<StateRow> rows = new ArrayList<>(agent.rows());
        if (history && !nested) {
            rows.addAll(agent.past());
        }
        for (StateRow row : rows) {
            if (passes(request, "channel", row.channel()) && isSince(request, row)) {
                row(json, agent, row, nested ? agent.past() : List.of());
            }
        }
        if (nested && agent.rows().isEmpty() && !agent.past().isEmpty()) {
            json.writeStartObject();
            who(json, agent);
            history(json, agent.past());
            json.writeEndObject();
        }
    }

    private static boolean passes(WireRequest request, String parameter, String value) {
        return request.parameter(parameter).map(value::equals).orElse(true);
    }

    private static boolean isSince(WireRequest request, StateRow row) {
        return request.parameter("since")
                .flatMap(ClassicView::moment)
                .map(since -> !row.since().isBefore(since))
                .orElse(true);
    }

    /** A time without a zone is read as UTC. */
    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(
                    text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static void row(JsonGenerator json, Agent agent, StateRow row, List<StateRow> past) {
        json.writeStartObject();
        who(json, agent);
        state(json, row);
        if (!past.isEmpty()) {
            history(json, past);
        }
        json.writeEndObject();
    }

    private static void who(JsonGenerator json, Agent agent) {
        json.writeStringProperty("agentId", agent.id());
        json.writeStringProperty("email", agent.email());
    }

    private static void state(JsonGenerator json, StateRow row) {
        json.writeStringProperty("channel", row.channel());
        json.writeObjectPropertyStart("state");
        json.writeStringProperty("name", row.state());
        json.writeStringProperty("type", row.type());
        json.writeEndObject();
        json.writeStringProperty("since", row.since().toString());
    }

    private static void history(JsonGenerator json, List<StateRow> past) {
        json.writeArrayPropertyStart("history");
        for (StateRow row : past) {
            json.writeStartObject();
            state(json, row);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static Reply error(int status, String error, String message) {
        return Reply.text(status, "{\"error\":\"%s\",\"message\":\"%s\"}".formatted(error, quoted(message)));
    }

    private static Reply oauthError(int status, String error, String description) {
        return Reply.text(
                status, "{\"error\":\"%s\",\"error_description\":\"%s\"}".formatted(error, quoted(description)));
    }

    private static String quoted(String text) {
        return text.replaceAll("[\"\\\\\\p{Cntrl}]", "?");
    }
}
