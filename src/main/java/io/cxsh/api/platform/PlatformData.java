package io.cxsh.api.platform;

import io.cxsh.api.ApiException;
import io.cxsh.api.Directory;
import io.cxsh.api.TenantData;
import io.cxsh.api.Told;
import io.cxsh.model.AgentId;
import io.cxsh.model.BusinessUnit;
import io.cxsh.model.DirectoryEntry;
import io.cxsh.model.HistoryEntry;
import io.cxsh.model.LoginEntry;
import io.cxsh.model.Permission;
import io.cxsh.model.Team;
import io.cxsh.model.VocabularyEntry;
import io.cxsh.session.SignInException;
import io.cxsh.transport.Exchange;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The platform's directory, histories, teams and clock. */
record PlatformData(Calls calls) implements TenantData {

    @Override
    public Directory directory(String search) throws ApiException, SignInException {
        List<Map.Entry<String, String>> parameters =
                search.isBlank() ? List.of() : List.of(Map.entry("searchString", search.strip()));
        Listing<DirectoryEntry> listing = Pages.read(calls, Sought.DIRECTORY, calls.address("/agents", parameters));
        return new Directory(listing.rows(), listing.hidden(), listing.exchanges());
    }

    /** The first entry's envelope speaks for the whole directory, whatever a search's count would speak for. */
    @Override
    public Told<Optional<Integer>> withheld() throws ApiException, SignInException {
        Exchange exchange = calls.send(calls.address("/agents", List.of(Map.entry("top", "1"))));
        Sought.DIRECTORY.refusal().check(exchange);
        Page<DirectoryEntry> first = PageReader.read(exchange, Sought.DIRECTORY);
        return new Told<>(Optional.ofNullable(first.envelope().hidden()), List.of(exchange));
    }

    @Override
    public Told<DirectoryEntry> agent(AgentId id) throws ApiException, SignInException {
        SingleObject answer = SingleObject.ask(calls, "directory entry", path(id, ""));
        Fields found = answer.element("agents")
                .or(() -> answer.itself().filter(fields -> fields.text("agentId") != null))
                .orElseThrow(() -> answer.odd("an answer without an agent"));
        return new Told<>(DataRow.person(found), List.of(answer.exchange()));
    }

    @Override
    public Told<List<HistoryEntry>> stateHistory(AgentId id, Instant from, Instant to)
            throws ApiException, SignInException {
        return told(
                Sought.history(id),
                calls.address(path(id, "/state-history"), period(from, to)),
                entry -> entry.state().since());
    }

    @Override
    public Told<List<LoginEntry>> loginHistory(AgentId id, Instant from, Instant to)
            throws ApiException, SignInException {
        return told(Sought.LOGINS, calls.address(path(id, "/login-history"), period(from, to)), LoginEntry::login);
    }

    @Override
    public Told<List<Team>> teams() throws ApiException, SignInException {
        return told(Sought.TEAMS, calls.address("/teams", List.of()));
    }

    @Override
    public Told<List<DirectoryEntry>> members(String teamId) throws ApiException, SignInException {
        return told(Sought.MEMBERS, calls.address("/teams/" + number(teamId, "teams") + "/agents", List.of()));
    }

    @Override
    public Told<List<Permission>> permissions(AgentId id) throws ApiException, SignInException {
        return told(Sought.PERMISSIONS, calls.address("/permissions/" + number(id.value(), "agents"), List.of()));
    }

    @Override
    public Told<List<VocabularyEntry>> stateCatalogue() throws ApiException, SignInException {
        return told(Sought.CATALOGUE, calls.address("/agents-states", List.of()));
    }

    @Override
    public Told<List<VocabularyEntry>> unavailableCodes() throws ApiException, SignInException {
        return told(Sought.CODES, calls.address("/unavailable-codes", List.of()));
    }

    @Override
    public Told<BusinessUnit> businessUnit() throws ApiException, SignInException {
        SingleObject answer = SingleObject.ask(calls, "business unit", "/business-unit");
        Fields found = answer.element("businessUnits")
                .or(() -> answer.element("businessUnit"))
                .or(() -> answer.itself().filter(fields -> fields.text("businessUnitId") != null))
                .orElseThrow(() -> answer.odd("an answer without a business unit"));
        return new Told<>(DataRow.unit(found), List.of(answer.exchange()));
    }

    @Override
    public Told<Instant> serverTime() throws ApiException, SignInException {
        SingleObject answer = SingleObject.ask(calls, "server time", "/server-time");
        Instant time =
                answer.itself().map(fields -> fields.moment("serverTime")).orElse(null);
        if (time == null) {
            throw answer.odd("an answer without a time");
        }
        return new Told<>(time, List.of(answer.exchange()));
    }

    private <T> Told<List<T>> told(Sought<T> sought, URI address) throws ApiException, SignInException {
        Listing<T> listing = Pages.read(calls, sought, address);
        return new Told<>(listing.rows(), listing.exchanges());
    }

    private <T> Told<List<T>> told(Sought<T> sought, URI address, Function<T, @Nullable Instant> begin)
            throws ApiException, SignInException {
        Told<List<T>> told = told(sought, address);
        List<T> oldestFirst = told.value().stream()
                .sorted(Comparator.comparing(entry -> moment(begin.apply(entry))))
                .toList();
        return new Told<>(oldestFirst, told.exchanges());
    }

    private static List<Map.Entry<String, String>> period(Instant from, Instant to) {
        return List.of(Map.entry("startDate", from.toString()), Map.entry("endDate", to.toString()));
    }

    private static String path(AgentId id, String rest) throws ApiException {
        return "/agents/" + number(id.value(), "agents") + rest;
    }

    /** Only what cannot lead to another call becomes part of an address: a number, or a UUID. */
    private static String number(String id, String whose) throws ApiException {
        if (!id.matches("[\\w-]{1,64}")) {
            throw ApiException.untold("this API knows %s by numbers, and %s is none".formatted(whose, id));
        }
        return id;
    }

    private static Instant moment(@Nullable Instant known) {
        return Objects.requireNonNullElse(known, Instant.MIN);
    }
}
