package io.cxsh.simulator;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The platform's data calls: who may make them, and which one it is. */
final class PlatformData {
    private static final Pattern ABOUT_ONE = Pattern.compile("([a-z]+)/([^/]+)((?:/[a-z-]+)?)");

    private final World world;
    private final InstantSource clock;
    private final PlatformTokens tokens;
    private final StatesCalls states;
    private final DirectoryCalls directory;
    private final HistoryCalls histories;
    private final ContextCalls context;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger stateCalls = new AtomicInteger();

    PlatformData(World world, InstantSource clock, PlatformTokens tokens) {
        this.world = world;
        this.clock = clock;
        this.tokens = tokens;
        this.states = new StatesCalls(world);
        this.directory = new DirectoryCalls(world);
        this.histories = new HistoryCalls(world);
        this.context = new ContextCalls(world);
    }

    Reply answer(DataCall call) {
        try {
            if (call.request().header("accept").isEmpty()) {
                return Reply.text(200, "No known way to render data").header("Content-Type", "text/plain");
            }
            check(call);
            Optional<CannedReply> canned = canned(call);
            return canned.isPresent() ? canned.get().reply() : routed(call);
        } catch (RefusedCall refused) {
            Reply reply = refused.reply(world.platform());
            return refused.isOfMethod() ? reply.header("Allow", "GET, HEAD") : reply;
        }
    }

    private void check(DataCall call) throws RefusedCall {
        if (!world.platform().apiHost().map(call.request()::isFor).orElse(true)) {
            throw new RefusedCall(404, "Not Found");
        }
        if (!call.request().method().equals("GET") && !isStateChange(call)) {
            throw new RefusedCall(405, "Method Not Allowed");
        }
        PlatformTokens.Grant grant =
                tokens.grant(call.request()).orElseThrow(() -> new RefusedCall(401, "Unauthorized"));
        if (!grant.hasUser()) {
            throw new RefusedCall(403, "Agent doesn't have view permission");
        }
    }

    /** The one call beside GET that has an answer here, where the agent has no session: nothing can be changed. */
    private static boolean isStateChange(DataCall call) {
        return call.request().method().equals("POST") && call.path().matches("agents/[^/]+/state");
    }

    private Optional<CannedReply> canned(DataCall call) {
        int count = calls.incrementAndGet();
        PlatformSwitches switches = world.platform();
        Optional<CannedReply> any = Stream.of(switches.limited(), switches.data())
                .flatMap(Optional::stream)
                .filter(reply -> count <= reply.times())
                .findFirst();
        return call.path().equals("agents/states") && any.isEmpty() ? forStates() : any;
    }

    private Optional<CannedReply> forStates() {
        int count = stateCalls.incrementAndGet();
        return world.states().filter(reply -> count <= reply.times());
    }

    private Reply routed(DataCall call) throws RefusedCall {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (call.path()) {
            case "agents/states" -> states.all(call, now);
            case "agents" -> directory.agents(call, now);
            case "teams" -> directory.teams(call, now);
            case "agents-states" -> context.states();
            case "unavailable-codes" -> context.reasons(call);
            case "permissions" -> context.permissions(call, PlatformClaims.VIEWER);
            case "business-unit" -> context.unit();
            case "server-time" -> context.time(clock.instant());
            default -> about(call, now);
        };
    }

    private Reply about(DataCall call, Instant now) throws RefusedCall {
        Matcher path = ABOUT_ONE.matcher(call.path());
        if (!path.matches()) {
            throw new RefusedCall(404, "Not Found");
        }
        String id = path.group(2);
        return switch (path.group(1) + path.group(3)) {
            case "agents" -> directory.agent(call, id, now);
            case "agents/state" -> throw states.change(call, id);
            case "agents/states" -> states.one(call, id, now);
            case "agents/state-history" -> histories.states(call, id, now);
            case "agents/login-history" -> histories.logins(call, id, now);
            case "teams" -> directory.team(call, id, now);
            case "teams/agents" -> directory.members(call, id, now);
            case "permissions" -> context.permissions(call, id);
            default -> throw new RefusedCall(404, "Not Found");
        };
    }
}
