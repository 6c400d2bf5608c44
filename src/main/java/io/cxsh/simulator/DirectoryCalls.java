package io.cxsh.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code /agents}, {@code /agents/{id}}, {@code /teams} and {@code /teams/{id}/agents}. */
final class DirectoryCalls {
    private static final String ZONE = "(GMT-05:00) Eastern Time (US & Canada)";

    private final Viewer viewer;
    private final PlatformSwitches switches;

    DirectoryCalls(World world) {
        this.viewer = new Viewer(world);
        this.switches = world.platform();
    }

    /** The directory, or those whose name, user name or address holds a text. */
    Reply agents(DataCall call, Instant now) throws RefusedCall {
        Optional<Instant> since = call.moment("updatedSince", "Invalid Updated Since");
        Fields head = head(now).with("hiddenAgents", viewer.hiddenCount());
        return new Listing(
                        "agents",
                        head,
                        true,
                        () -> Listing.each(
                                viewer.visible().filter(agent -> matches(agent, call) && isUpdated(agent, since)),
                                DirectoryCalls::person))
                .reply(call, switches);
    }

    private static boolean matches(Agent agent, DataCall call) {
        DirectoryEntry entry = agent.entry();
        String text = call.parameter("searchString").orElse("").toLowerCase(Locale.ROOT);
        boolean named = Stream.of(
                        entry.firstName() + " " + entry.lastName(),
                        entry.lastName() + ", " + entry.firstName(),
                        entry.userName(),
                        agent.email(),
                        agent.id())
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(text));
        return named && isSo(call, "isActive", entry.isActive()) && isSo(call, "isLocked", entry.isLocked());
    }

    /** Whether something is as a parameter wants it; true and 1 are the same. */
    private static boolean isSo(DataCall call, String name, boolean fact) {
        return call.parameter(name)
                .map(wanted -> (wanted.equalsIgnoreCase("true") || wanted.equals("1")) == fact)
                .orElse(true);
    }

    private static boolean isUpdated(Agent agent, Optional<Instant> since) {
        Instant login = agent.entry().lastLogin();
        return since.isEmpty() || (login != null && !login.isBefore(since.get()));
    }

    /** One entry, in a list as the directory writes it. */
    Reply agent(DataCall call, String id, Instant now) throws RefusedCall {
        Agent agent = viewer.agent(
                id,
                new RefusedCall(403, "AgentId or UserId is restricted"),
                new RefusedCall(404, "AgentId or UserId does not exist"));
        return new Listing("agents", new Fields(), false, () -> Listing.each(Stream.of(agent), DirectoryCalls::person))
                .reply(call, switches);
    }

    /** The teams with how many of their agents may be seen, or those whose name holds a text. */
    Reply teams(DataCall call, Instant now) throws RefusedCall {
        String text = call.parameter("searchString").orElse("").toLowerCase(Locale.ROOT);
        return new Listing(
                        "teams",
                        head(now),
                        true,
                        () -> Listing.each(
                                viewer.teams()
                                        .filter(team -> !switches.hiddenTeams().contains(team))
                                        .filter(team ->
                                                team.toLowerCase(Locale.ROOT).contains(text)
                                                        && isSo(call, "isActive", true)),
                                this::team))
                .reply(call, switches);
    }

    /** One team, in a list as the teams are written. */
    Reply team(DataCall call, String id, Instant now) throws RefusedCall {
        String team = named(id);
        return new Listing("teams", head(now), false, () -> Listing.each(Stream.of(team), this::team))
                .reply(call, switches);
    }

    private String named(String id) throws RefusedCall {
        String team = viewer.teams()
                .filter(name -> Integer.toString(DirectoryEntry.teamId(name)).equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedCall(404, "Invalid teamId - '" + id + "'"));
        if (switches.hiddenTeams().contains(team)) {
            throw new RefusedCall(403, "Teamid - '" + id + "' is restricted");
        }
        return team;
    }

    private Fields team(String name) {
        return new Fields()
                .with("teamId", DirectoryEntry.teamId(name))
                .with("teamName", name)
                .with("isActive", true)
                .with("description", "")
                .with("notes", null)
                .with("lastUpdateTime", "2026-01-10T09:00:00Z")
                .with("agentCount", members(name).count());
    }

    private Stream<Agent> members(String team) {
        return viewer.visible().filter(agent -> agent.entry().team().equals(team));
    }

    /**
     * Who is in a team: {@code members: teams} in its team, as published clients read it; {@code members: agents} in a
     * list of their own. No sample of this one was to be had.
     */
    Reply members(DataCall call, String id, Instant now) throws RefusedCall {
        String team = named(id);
        if (switches.listsMembersAlone()) {
            return new Listing(
                            "agents", head(now), true, () -> Listing.each(people(call, team), DirectoryCalls::person))
                    .reply(call, switches);
        }
        Supplier<Fields> row = () -> new Fields()
                .with("teamId", DirectoryEntry.teamId(team))
                .with(
                        "agents",
                        people(call, team).map(agent -> person(agent).values()).toList());
        return people(call, team).findAny().isEmpty()
                ? new Listing("agents", head(now), true, Stream::empty).reply(call, switches)
                : new Listing("teams", head(now), false, () -> Stream.of(row)).reply(call, switches);
    }

    private Stream<Agent> people(DataCall call, String team) {
        return members(team).filter(agent -> matches(agent, call));
    }

    private Fields head(Instant now) {
        return new Fields().with("businessUnitId", switches.businessUnit()).with("lastPollTime", now.toString());
    }

    private static Fields person(Agent agent) {
        DirectoryEntry entry = agent.entry();
        Instant login = entry.lastLogin();
        return new Fields()
                .with("agentId", StateRowShape.number(agent))
                .with("userName", entry.userName())
                .with("firstName", entry.firstName())
                .with("middleName", "")
                .with("lastName", entry.lastName())
                .with(
                        "userId",
                        UUID.nameUUIDFromBytes(agent.id().getBytes(StandardCharsets.UTF_8))
                                .toString())
                .with("emailAddress", agent.email())
                .with("isActive", entry.isActive())
                .with("isLocked", entry.isLocked())
                .with("teamId", entry.teamId())
                .with("teamName", entry.team())
                .with("reportToId", 0)
                .with("reportToName", "")
                .with("isSupervisor", false)
                .with("lastLogin", login == null ? null : StateRowShape.time(login.plusMillis(100)))
                .with("lastUpdated", "2026-01-10T09:00:00Z")
                .with("profileId", 1)
                .with("profileName", "Agent")
                .with("timeZone", ZONE);
    }
}
