package io.cxsh.api.platform;

import io.cxsh.api.ApiException;
import io.cxsh.api.Directory;
import io.cxsh.api.TenantData;
import io.cxsh.api.Told;
import io.cxsh.model.AgentId;
import io.cxsh.model.DirectoryEntry;
import io.cxsh.model.HistoryEntry;
import io.cxsh.model.LoginEntry;
import io.cxsh.model.Team;
import io.cxsh.session.SignInException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The platform's directory, histories, teams and clock. */
record PlatformData(Calls calls) implements TenantData {

    @Override
    public Directory directory(String search) throws ApiException, SignInException {
        List<Map.Entry<String, String>> parameters =
                search.isBlank() ? List.of() : List.of(Map.entry("searchString", search.strip()));
        Listing listing = Pages.read(calls, Sought.DIRECTORY, calls.address("/agents", parameters));
        List<DirectoryEntry> entries =
                listing.rows().stream().map(DataRow::person).toList();
        return new Directory(entries, listing.hidden(), listing.exchange());
    }

    @Override
    public Told<DirectoryEntry> agent(AgentId id) throws ApiException, SignInException {
        SingleObject answer = SingleObject.ask(calls, "directory entry", path(id, ""));
        Fields found = answer.element("agents")
                .or(() -> answer.itself().filter(fields -> fields.text("agentId") != null))
                .orElseThrow(() -> answer.odd("an answer without an agent"));
        return new Told<>(DataRow.person(found), answer.exchange());
    }

    @Override
    public Told<List<HistoryEntry>> stateHistory(AgentId id, Instant from, Instant to)
            throws ApiException, SignInException {
        Listing listing = history(Sought.HISTORY, path(id, "/state-history"), from, to);
        List<HistoryEntry> entries = listing.rows().stream()
                .map(row -> DataRow.past(row, id))
                .sorted(Comparator.comparing(entry -> moment(entry.state().since())))
                .toList();
        return new Told<>(entries, listing.exchange());
    }

    @Override
    public Told<List<LoginEntry>> loginHistory(AgentId id, Instant from, Instant to)
            throws ApiException, SignInException {
        Listing listing = history(Sought.LOGINS, path(id, "/login-history"), from, to);
        List<LoginEntry> entries = listing.rows().stream()
                .map(DataRow::login)
                .sorted(Comparator.comparing(entry -> moment(entry.login())))
                .toList();
        return new Told<>(entries, listing.exchange());
    }

    @Override
    public Told<List<Team>> teams() throws ApiException, SignInException {
        Listing listing = Pages.read(calls, Sought.TEAMS, calls.address("/teams", List.of()));
        return new Told<>(listing.rows().stream().map(DataRow::team).toList(), listing.exchange());
    }

    @Override
    public Told<Instant> serverTime() throws ApiException, SignInException {
        SingleObject answer = SingleObject.ask(calls, "server time", "/server-time");
        Instant time =
                answer.itself().map(fields -> fields.moment("serverTime")).orElse(null);
        if (time == null) {
            throw answer.odd("an answer without a time");
        }
        return new Told<>(time, answer.exchange());
    }

    private Listing history(Sought sought, String path, Instant from, Instant to) throws ApiException, SignInException {
        List<Map.Entry<String, String>> period =
                List.of(Map.entry("startDate", from.toString()), Map.entry("endDate", to.toString()));
        return Pages.read(calls, sought, calls.address(path, period));
    }

    /** Only what cannot lead to another call becomes part of an address: a number, or a UUID. */
    private static String path(AgentId id, String rest) throws ApiException {
        if (!id.value().matches("[\\w-]{1,64}")) {
            throw ApiException.untold("this API knows agents by numbers, and %s is none".formatted(id));
        }
        return "/agents/" + id + rest;
    }

    private static Instant moment(@Nullable Instant known) {
        return Objects.requireNonNullElse(known, Instant.MIN);
    }
}
