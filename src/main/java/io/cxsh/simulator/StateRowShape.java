package io.cxsh.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the states as the platform writes it; two versions call the same things by different names. Source: the
 * published schemas of versions 23 and 34.
 *
 * @param polled the moment of the call, on the world's clock
 */
record StateRowShape(PlatformSwitches switches, Instant polled) {
    private static final int LATER = 3;

    /** A row of the list, up to version 27. */
    Fields old(Agent agent, Lane lane) {
        return state(agent, lane)
                .with("isActive", agent.entry().isActive())
                .with("isAcw", lane.isAfterContact())
                .and(person(agent, lane))
                .with("lastPollTime", time(polled))
                .and(update(lane))
                .with("mediaName", title(lane.media()))
                .with("mediaType", id(lane.media()))
                .and(work(agent, lane))
                .with("userName", agent.entry().userName())
                .without(switches.leftOut());
    }

    /** A row of the list, from version 28. */
    Fields present(Agent agent, Lane lane) {
        return state(agent, lane)
                .with("isActive", agent.entry().isActive())
                .and(person(agent, lane))
                .and(update(lane))
                .and(work(agent, lane))
                .with("userName", agent.entry().userName())
                .with("agentStateCategory", switches.categories())
                .with("isACW", lane.isAfterContact())
                .with("mediaTypeName", title(lane.media()))
                .with("mediaTypeId", id(lane.media()))
                .with("contactStartHandleTime", lane.state().isOnContact() ? time(lane.since()) : null)
                .with("sessionStartTime", session(agent))
                .without(switches.leftOut());
    }

    /** A row of the call for one agent; it is the same in all versions. */
    Fields single(Agent agent, Lane lane) {
        return state(agent, lane)
                .and(person(agent, lane))
                .with("lastPollTime", time(polled))
                .and(update(lane))
                .with("mediaName", title(lane.media()))
                .with("mediaType", id(lane.media()))
                .and(work(agent, lane))
                .with("isACW", lane.isAfterContact())
                .without(switches.leftOut());
    }

    private static Fields state(Agent agent, Lane lane) {
        return new Fields()
                .with("agentId", number(agent))
                .with("agentStateId", lane.state().id())
                .with("agentStateName", lane.state().title())
                .with("businessUnitId", agent.entry().businessUnit())
                .with("contactId", lane.state().isOnContact() ? 987_000_000L + number(agent) : null);
    }

    private static Fields person(Agent agent, Lane lane) {
        boolean inbound = lane.state() == PlatformState.INBOUND_CONTACT && lane.media() == Media.VOICE;
        return new Fields()
                .with("isOutbound", lane.state().isOutbound())
                .with("firstName", agent.entry().firstName())
                .with("fromAddress", inbound ? "4155550111" : null)
                .with("lastName", agent.entry().lastName());
    }

    private static Fields update(Lane lane) {
        Instant since = lane.since();
        return new Fields().with("lastUpdateTime", since == null ? null : time(since.plusMillis(LATER)));
    }

    private static Fields work(Agent agent, Lane lane) {
        boolean contact = lane.state().isOnContact();
        boolean phone = lane.media() == Media.VOICE;
        return new Fields()
                .with("openContacts", contact ? 1 : 0)
                .with("outStateDescription", lane.reason())
                .with("outStateId", lane.reason() == null ? null : reasonId(lane.reason()))
                .with("skillId", contact ? 300_000 + id(lane.media(), 0) : 0)
                .with("skillName", contact ? title(lane.media()) + "_IB" : null)
                .with("startDate", time(lane.since()))
                .with("stationId", phone ? 7_001 : null)
                .with("stationPhoneNumber", phone ? station(agent) : null)
                .with("teamId", agent.entry().teamId())
                .with("teamName", agent.entry().team())
                .with("toAddress", contact && phone ? "8005550100" : null);
    }

    static long number(Agent agent) {
        return agent.id().matches("\\d{1,18}")
                ? Long.parseLong(agent.id())
                : Integer.toUnsignedLong(agent.id().hashCode());
    }

    static String station(Agent agent) {
        return "400555%04d".formatted(number(agent) % 10_000);
    }

    static int reasonId(String reason) {
        return 31 + Math.floorMod(reason.hashCode(), 900);
    }

    static @Nullable String time(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    static @Nullable String title(@Nullable Media media) {
        return media == null ? null : media.title();
    }

    static @Nullable Integer id(@Nullable Media media) {
        return media == null ? null : media.id();
    }

    private static int id(@Nullable Media media, int otherwise) {
        return media == null ? otherwise : media.id();
    }

    private static @Nullable String session(Agent agent) {
        return agent.rows().isEmpty() || agent.entry().logins().isEmpty()
                ? null
                : time(agent.entry()
                        .logins()
                        .get(agent.entry().logins().size() - 1)
                        .plusMillis(100));
    }
}
