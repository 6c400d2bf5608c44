package io.cxsh.shell;

import io.cxsh.api.ApiException;
import io.cxsh.api.CxoneApi;
import io.cxsh.api.StatesAnswer;
import io.cxsh.api.TenantData;
import io.cxsh.api.Told;
import io.cxsh.model.AgentId;
import io.cxsh.model.AgentState;
import io.cxsh.model.DirectoryEntry;
import io.cxsh.model.Filter;
import io.cxsh.model.HistoryEntry;
import io.cxsh.model.LoginEntry;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import io.cxsh.model.UtcTime;
import io.cxsh.results.AgentPage;
import io.cxsh.results.AgentPage.Section;
import io.cxsh.results.Ages;
import io.cxsh.results.DirectoryResult;
import io.cxsh.results.Rows;
import io.cxsh.session.SignInException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks all that a page about one agent needs. A part that the tenant refuses is a part that says so. */
final class AgentView {
    private static final Duration PERIOD = Duration.ofHours(24);

    private final CxoneApi api;
    private final TenantData data;
    private final Instant now;

    AgentView(CxoneApi api, TenantData data, InstantSource clock) {
        this.api = api;
        this.data = data;
        this.now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    AgentPage of(Told<DirectoryEntry> told) throws SignInException {
        AgentId id = told.value().agentId();
        return new AgentPage(
                facts(told.value()),
                told.exchange().number(),
                List.of(
                        section("sessions", "no row in the list of states", () -> sessions(id)),
                        section("states", "none in the last 24 h", () -> states(id)),
                        section("logins", "none in the last 24 h", () -> logins(id))));
    }

    private interface Part {
        Told<Rows> ask() throws ApiException, SignInException;
    }

    private static Section section(String name, String none, Part part) throws SignInException {
        try {
            Told<Rows> told = part.ask();
            return new Section(name, told.value(), none, told.exchange().number());
        } catch (ApiException fault) {
            int number = fault.exchange().map(exchange -> exchange.number()).orElse(0);
            String said = fault.serverSaid().isEmpty() ? "" : "; the server says: \"" + fault.serverSaid() + '"';
            Rows nothing = new Rows(List.of(), List.of());
            return new Section(name, nothing, "not told: " + fault.getMessage() + said, number);
        }
    }

    private static Map<String, Object> facts(DirectoryEntry entry) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("agent", entry.agentId().value());
        DirectoryResult.name(entry).ifPresent(name -> facts.put("name", name));
        put(facts, "user name", entry.userName());
        put(facts, "e-mail", entry.email());
        put(facts, "team", entry.teamName() == null ? entry.teamId() : entry.teamName());
        facts.put("active", yes(Optional.ofNullable(entry.active())));
        facts.put("locked", yes(DirectoryResult.locked(entry)));
        put(facts, "last login", entry.lastLogin() == null ? null : UtcTime.text(entry.lastLogin()));
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable String value) {
        facts.put(name, value == null || value.isBlank() ? "not told" : value);
    }

    private static String yes(Optional<Boolean> told) {
        return told.map(is -> is ? "yes" : "no").orElse("not told");
    }

    private Told<Rows> sessions(AgentId id) throws ApiException, SignInException {
        StatesAnswer answer = api.states(new Query(List.of(new Filter("agentId", id.value())), false));
        List<List<@Nullable Object>> cells = answer.current().stream()
                .map(PlacedRow::state)
                .map(state -> row(state, state.since() == null ? null : Duration.between(state.since(), now)))
                .toList();
        return new Told<>(rows(cells), answer.exchanges());
    }

    private Told<Rows> states(AgentId id) throws ApiException, SignInException {
        Told<List<HistoryEntry>> told = data.stateHistory(id, now.minus(PERIOD), now);
        List<List<@Nullable Object>> cells = told.value().stream()
                .map(entry -> row(entry.state(), entry.duration()))
                .toList();
        return new Told<>(rows(cells), told.exchanges());
    }

    private static Rows rows(List<List<@Nullable Object>> cells) {
        return new Rows(List.of("channel", "state", "kind", "since", "for"), cells);
    }

    private static List<@Nullable Object> row(AgentState state, @Nullable Duration lasted) {
        return Arrays.asList(
                state.channel(),
                state.state(),
                state.kind(),
                state.since() == null ? null : UtcTime.text(state.since()),
                lasted == null ? null : Ages.of(lasted));
    }

    private Told<Rows> logins(AgentId id) throws ApiException, SignInException {
        Told<List<LoginEntry>> told = data.loginHistory(id, now.minus(PERIOD), now);
        List<List<@Nullable Object>> cells = told.value().stream()
                .map(login -> Arrays.<@Nullable Object>asList(
                        login.login() == null ? null : UtcTime.text(login.login()), login.stationName()))
                .toList();
        return new Told<>(new Rows(List.of("login", "station"), cells), told.exchanges());
    }
}
