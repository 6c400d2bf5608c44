package io.cxsh.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The standard tenant with a scenario's differences, its times counted from the moment it began. */
final class World {
    private final Map<String, Object> differences;
    private final Instant start;
    private final Iterable<Agent> agents;
    private final Set<String> hidden;
    private final Set<String> hiddenTeams;
    private final int businessUnit;
    private final PlatformSwitches platform;

    World(Scenario scenario, Instant start) {
        this.differences = scenario.world();
        this.start = start;
        Map<String, Object> seeded = Values.map(differences.get("seeded"));
        this.agents = seeded.get("seed") instanceof Number seed
                ? new SeededAgents(seed.longValue(), Values.number(seeded, "agents", 0), start)
                : standard();
        this.hidden = Set.copyOf(Values.texts(differences.get("hidden")));
        this.platform = new PlatformSwitches(differences);
        this.hiddenTeams = Set.copyOf(platform.hiddenTeams());
        this.businessUnit = platform.businessUnit();
    }

    /** All agents, those that the client may not see among them; made as they are read when the world is seeded. */
    Iterable<Agent> agents() {
        return agents;
    }

    private List<Agent> standard() {
        Map<String, Object> all =
                new LinkedHashMap<>(Values.map(Scenarios.file("standard").get("agents")));
        Map<String, Object> changed = Values.map(differences.get("agents"));
        changed.forEach((id, change) -> {
            Map<String, Object> agent = new LinkedHashMap<>(Values.map(all.get(id)));
            agent.putAll(Values.map(change));
            all.put(id, agent);
        });
        List<Agent> agents = new ArrayList<>();
        all.forEach((id, written) -> agents.add(agent(id, Values.map(written))));
        return agents;
    }

    private Agent agent(String id, Map<String, Object> written) {
        List<StateRow> rows = rows(written.get("rows"));
        List<StateRow> past = rows(written.get("past"));
        Instant session = Stream.concat(rows.stream(), past.stream())
                .map(StateRow::since)
                .min(Comparator.naturalOrder())
                .map(first -> first.minusSeconds(4))
                .orElse(null);
        DirectoryEntry entry = DirectoryEntry.of(written, start, session);
        return new Agent(id, Values.text(written, "email", ""), rows, past, entry);
    }

    private List<StateRow> rows(@Nullable Object written) {
        return Values.maps(written).stream()
                .map(row -> new StateRow(
                        Values.text(row, "channel", "voice"),
                        Values.text(row, "state", "Available"),
                        Values.text(row, "type", "idle"),
                        start.plus(Offset.read(Values.text(row, "since", "-10m")))
                                .truncatedTo(ChronoUnit.SECONDS)))
                .toList();
    }

    /** Whether the client may not see that agent. */
    boolean isHidden(Agent agent) {
        return isBlind()
                || hidden.contains(agent.id())
                || hiddenTeams.contains(agent.entry().team());
    }

    /** Whether the agent works where the client does. */
    boolean isHere(Agent agent) {
        return agent.entry().businessUnit() == businessUnit;
    }

    /** How the platform's view behaves in this world. */
    PlatformSwitches platform() {
        return platform;
    }

    /** Whether the answer of that number leaves the agent out: every other one, or only the first. */
    boolean misses(String id, int call) {
        return (call % 2 == 1 && Values.texts(differences.get("flickers")).contains(id))
                || (call == 1 && Values.texts(differences.get("late")).contains(id));
    }

    /** Whether the client sees nobody at all. */
    boolean isBlind() {
        return Boolean.TRUE.equals(differences.get("blind"));
    }

    /** Whether earlier states come inside a row instead of as further rows. */
    boolean nestsHistory() {
        return Boolean.TRUE.equals(differences.get("nestedHistory"));
    }

    /** The scopes that the sign-in grants, when they are others than asked. */
    Optional<String> grant() {
        return Optional.ofNullable(differences.get("grant")).map(String::valueOf);
    }

    /** What replaces the sign-in's reply. */
    Optional<CannedReply> signIn() {
        return canned(differences.get("signIn"));
    }

    /** What replaces the reply to every call for states. */
    Optional<CannedReply> states() {
        return canned(differences.get("states"));
    }

    /** What replaces the reply to a call that asks for that agent. */
    Optional<CannedReply> asking(String idOrEmail) {
        return canned(Values.map(differences.get("asking")).get(idOrEmail));
    }

    /** How far the world's clock is ahead. */
    Duration ahead() {
        return Offset.read(String.valueOf(differences.getOrDefault("clock", "0s")));
    }

    private static Optional<CannedReply> canned(@Nullable Object written) {
        Map<String, Object> reply = Values.map(written);
        return reply.isEmpty() ? Optional.empty() : Optional.of(CannedReply.of(reply));
    }
}
