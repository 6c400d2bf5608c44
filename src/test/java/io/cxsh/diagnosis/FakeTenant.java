package io.cxsh.diagnosis;

import io.cxsh.model.AgentState;
import io.cxsh.model.Filter;
import io.cxsh.model.FilterRule;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A tenant that filters as it is told and remembers what it was asked, each query once. */
public final class FakeTenant implements Witness {
    /** When it answers. */
    public static final Instant NOW = Instant.parse("2026-11-23T13:00:00Z");

    private final List<AgentState> world;
    private final List<Query> asked = new ArrayList<>();
    private final Map<Query, Reading> answers = new HashMap<>();
    private final Map<String, Reading> again = new HashMap<>();
    private List<AgentState> past = List.of();
    private Reading another = Witness.super.otherToken();
    private Reading signIn = new Reading.Granted(1, Set.of("agent:states:read"), Optional.empty());
    private Reading clock = new Reading.Clock(1, NOW, Duration.ZERO);
    private Function<Query, Optional<Reading>> instead = query -> Optional.empty();

    private FakeTenant(List<AgentState> world) {
        this.world = world;
    }

    /** A tenant that shows these rows. */
    public static FakeTenant showing(AgentState... world) {
        return new FakeTenant(List.of(world));
    }

    /** The same tenant with these states in its past. */
    public FakeTenant remembering(AgentState... earlier) {
        past = List.of(earlier);
        return this;
    }

    /** The same tenant with another sign-in. */
    public FakeTenant signedIn(Reading reading) {
        signIn = reading;
        return this;
    }

    /** The same tenant, where another token is shown these rows. */
    public FakeTenant showingToAnother(AgentState... rows) {
        List<PlacedRow> placed = placed(List.of(rows), Query.ALL);
        another = new Reading.Rows(99, 200, Query.ALL, rows.length, placed, List.of(), Optional.of(NOW));
        return this;
    }

    @Override
    public Reading otherToken() {
        return another;
    }

    /** The same tenant, its clock ahead of this machine's. */
    public FakeTenant ahead(Duration time) {
        clock = new Reading.Clock(2, NOW, time);
        return this;
    }

    /** The same tenant, answering some queries in its own way. */
    public FakeTenant answering(Function<Query, Optional<Reading>> otherwise) {
        instead = otherwise;
        return this;
    }

    /** The queries that were sent, in order. */
    public List<Query> asked() {
        return asked;
    }

    @Override
    public Reading states(Query query) {
        return answers.computeIfAbsent(query, this::answer);
    }

    @Override
    public Reading statesAgain(Query query, int time) {
        return again.computeIfAbsent(query + " " + time, anew -> answer(query));
    }

    private Reading answer(Query query) {
        asked.add(query);
        return instead.apply(query).orElseGet(() -> rows(query));
    }

    private Reading rows(Query query) {
        int exchange = asked.size() + 1;
        List<PlacedRow> rows = placed(world, query);
        List<PlacedRow> earlier = query.history() ? placed(past, query) : List.of();
        return new Reading.Rows(exchange, 200, query, rows.size(), rows, earlier, Optional.of(NOW));
    }

    private static List<PlacedRow> placed(List<AgentState> states, Query query) {
        List<AgentState> shown = states.stream()
                .filter(row -> query.filters().stream().allMatch(filter -> holds(filter, row)))
                .toList();
        return IntStream.range(0, shown.size())
                .mapToObj(i -> new PlacedRow(shown.get(i), i))
                .toList();
    }

    private static boolean holds(Filter filter, AgentState row) {
        return FilterRule.holds(filter, row);
    }

    @Override
    public boolean knows(Query query) {
        return answers.containsKey(query);
    }

    @Override
    public Reading signIn() {
        return signIn;
    }

    @Override
    public Reading clock() {
        return clock;
    }

    @Override
    public int requests() {
        return asked.size();
    }
}
