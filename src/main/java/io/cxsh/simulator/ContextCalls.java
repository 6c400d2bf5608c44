package io.cxsh.simulator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Vocabulary, business unit, clock and rights. */
final class ContextCalls {
    private static final DateTimeFormatter SEVEN_DIGITS = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final List<String> REASONS = List.of("Break", "Lunch", "Meeting");

    private final Viewer viewer;
    private final PlatformSwitches switches;

    ContextCalls(World world) {
        this.viewer = new Viewer(world);
        this.switches = world.platform();
    }

    /** {@code /agents-states}. */
    Reply states() {
        return PlatformJson.reply(new Fields()
                .with(
                        "agentStates",
                        Arrays.stream(PlatformState.values())
                                .map(state -> new Fields()
                                        .with("agentStateId", state.id())
                                        .with("agentStateName", state.title())
                                        .values())
                                .toList()));
    }

    /** {@code /unavailable-codes}; no sample of this one was to be had, its shape is made up. */
    Reply reasons(DataCall call) throws RefusedCall {
        return new Listing(
                        "unavailableCodes",
                        new Fields(),
                        false,
                        () -> Listing.each(
                                Stream.concat(REASONS.stream(), reasonsInUse()).distinct(), ContextCalls::reason))
                .reply(call, switches);
    }

    private static Fields reason(String name) {
        return new Fields()
                .with("outStateId", StateRowShape.reasonId(name))
                .with("outStateName", name)
                .with("isActive", true)
                .with("isAcw", false)
                .with("agentTimeout", 0);
    }

    private Stream<String> reasonsInUse() {
        return viewer.visible()
                .flatMap(agent -> agent.rows().stream())
                .map(row -> Lane.of(row, switches).reason())
                .filter(Objects::nonNull);
    }

    /** {@code /business-unit}. */
    Reply unit() {
        Fields unit = new Fields()
                .with("businessUnitId", switches.businessUnit())
                .with("businessUnitName", new PlatformClaims(switches).tenant() + " BU")
                .with("tenantId", new PlatformClaims(switches).tenantId())
                .with("parentTenantId", null)
                .with("parentBusinessUnitID", 0)
                .with("isActive", true)
                .with("userSessionTimeout", switches.sessionTimeout())
                .with("defaultTimeZone", "(GMT-05:00) Eastern Time (US & Canada)")
                .with("agentsUseDefaultTimeZone", false)
                .with("apiPublishedLimit", 0)
                .with("stationLimit", 0)
                .with("userLimit", 0)
                .with("concurrentAgentLimit", 0)
                .with("isMultiContactHandling", true)
                .with("isIntegratedTenant", true)
                .with("features", List.of());
        return PlatformJson.reply(new Fields().with("businessUnits", List.of(unit.values())));
    }

    /** {@code /server-time}; the platform writes this key with a capital and the time with 7 digits. */
    Reply time(Instant now) {
        return PlatformJson.reply(new Fields().with("ServerTime", SEVEN_DIGITS.format(now)));
    }

    /** {@code /permissions/{agentId}}; the keys are published, which rights there are is made up. */
    Reply permissions(DataCall call, String id) throws RefusedCall {
        viewer.agent(
                id,
                new RefusedCall(403, "AgentId or UserId is restricted"),
                new RefusedCall(404, "Invalid agentId - '" + id + "'"));
        String all = switches.hiddenTeams().isEmpty() ? "True" : "False";
        return new Listing(
                        "permissions",
                        new Fields(),
                        false,
                        () -> Stream.of(
                                () -> permission("ViewAgents", "True"),
                                () -> permission("ViewAgentStates", "True"),
                                () -> permission("ViewAllTeams", all)))
                .reply(call, switches);
    }

    private Fields permission(String key, String value) {
        return new Fields()
                .with("BusinessUnitId", switches.businessUnit())
                .with("Key", key)
                .with("Value", value);
    }
}
