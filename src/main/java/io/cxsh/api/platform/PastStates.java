package io.cxsh.api.platform;

import io.cxsh.api.ApiException;
import io.cxsh.model.AgentId;
import io.cxsh.model.AgentState;
import io.cxsh.model.HistoryEntry;
import io.cxsh.model.PlacedRow;
import io.cxsh.session.SignInException;
import io.cxsh.transport.Exchange;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The states one agent was in during the 24 hours before now, as rows like the current ones.
 *
 * @param agent whose they are
 * @param history her history as it came
 */
record PastStates(AgentId agent, Listing<HistoryEntry> history) {
    private static final Duration PERIOD = Duration.ofHours(24);
    private static final List<String> PERSON = List.of("userName", "firstName", "lastName", "teamName");

    /** Asks for the period that ends now. */
    static PastStates ask(Calls calls, AgentId agent, InstantSource clock) throws ApiException, SignInException {
        Instant end = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<Map.Entry<String, String>> period =
                List.of(Map.entry("startDate", end.minus(PERIOD).toString()), Map.entry("endDate", end.toString()));
        URI address = calls.address("/agents/" + agent.value() + "/state-history", period);
        return new PastStates(agent, Pages.read(calls, Sought.history(agent), address));
    }

    List<Exchange> exchanges() {
        return history.exchanges();
    }

    /**
     * Her states before the current ones, oldest first. The history names her by her id alone; who that is stands in
     * her current row.
     *
     * @param current the rows that hold now, of whichever agents
     */
    List<PlacedRow> before(List<PlacedRow> current) {
        List<AgentState> now = current.stream()
                .map(PlacedRow::state)
                .filter(state -> state.agentId().equals(agent))
                .toList();
        List<PlacedRow> earlier = new ArrayList<>();
        for (Page<HistoryEntry> page : history.pages()) {
            for (int index = 0; index < page.rows().size(); index++) {
                AgentState past = named(page.rows().get(index).state(), agent, now.isEmpty() ? null : now.get(0));
                if (now.stream().noneMatch(state -> isSame(state, past))) {
                    earlier.add(new PlacedRow(past, index, page.exchange().number()));
                }
            }
        }
        earlier.sort(Comparator.comparing(
                row -> Objects.requireNonNullElse(row.state().since(), Instant.MIN)));
        return earlier;
    }

    /** The newest entry of a history is the state that still holds. */
    private static boolean isSame(AgentState now, AgentState past) {
        return now.since() != null
                && now.since().equals(past.since())
                && now.state().equals(past.state())
                && Objects.equals(now.channel(), past.channel());
    }

    private static AgentState named(AgentState past, AgentId agent, @Nullable AgentState now) {
        Map<String, Object> more = new LinkedHashMap<>(past.more());
        if (now != null) {
            now.more().forEach((key, value) -> {
                if (PERSON.stream().anyMatch(key::equalsIgnoreCase)) {
                    more.putIfAbsent(key, value);
                }
            });
        }
        String email = past.email() != null || now == null ? past.email() : now.email();
        return new AgentState(agent, email, past.channel(), past.state(), past.kind(), past.since(), more);
    }
}
