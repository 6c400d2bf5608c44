package io.cxsh.api.platform;

import io.cxsh.api.ApiException;
import io.cxsh.api.CxoneApi;
import io.cxsh.api.FieldNames;
import io.cxsh.api.StatesAnswer;
import io.cxsh.api.TenantData;
import io.cxsh.model.AgentId;
import io.cxsh.model.AgentState;
import io.cxsh.model.Filter;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import io.cxsh.session.SignInException;
import io.cxsh.session.TokenKeeper;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Transport;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The platform's published API over HTTP. It lists every agent of the business unit that the signed-in user may see,
 * logged-out ones included, and knows no filter but the time since which a state changed; cxsh applies the others.
 */
public final class PlatformApi implements CxoneApi {
    private final Calls calls;
    private final InstantSource clock;

    /**
     * The API of one tenant, on this machine's clock.
     *
     * @param services where its calls go
     */
    public PlatformApi(Transport transport, TokenKeeper tokens, Services services) {
        this(transport, tokens, services, InstantSource.system());
    }

    /**
     * The API of one tenant.
     *
     * @param services where its calls go
     * @param clock says now; a history is asked for the 24 hours before
     */
    public PlatformApi(Transport transport, TokenKeeper tokens, Services services, InstantSource clock) {
        this.calls = new Calls(transport, tokens, services, UUID::randomUUID);
        this.clock = clock;
    }

    @Override
    public StatesAnswer states(Query query) throws ApiException, SignInException {
        Optional<AgentId> past = query.history() ? Optional.of(onlyAgent(query)) : Optional.empty();
        Listing<AgentState> listing =
                Pages.read(calls, Sought.STATES, calls.address("/agents/states", parameters(query)));
        List<PlacedRow> current = Listing.placed(listing);
        List<Exchange> exchanges = new ArrayList<>(listing.exchanges());
        FieldNames.check(exchanges.get(exchanges.size() - 1), current);
        List<PlacedRow> earlier = List.of();
        if (past.isPresent()) {
            PastStates history = PastStates.ask(calls, past.get(), clock);
            exchanges.addAll(history.exchanges());
            earlier = history.before(current);
            FieldNames.check(exchanges.get(exchanges.size() - 1), earlier);
        }
        StatesAnswer all =
                new StatesAnswer(query, exchanges, List.of(), current.size(), current, earlier, listing.paging());
        return narrowed(all, query);
    }

    @Override
    public Exchange get(String path) throws ApiException, SignInException {
        return calls.send(calls.address(path, List.of()));
    }

    /** Only the time since which a state changed; with history the agent too, whose own call tells it. */
    @Override
    public Query serverPart(Query query) {
        boolean ofOne = query.history();
        return query.keeping(
                filter -> runsOnServer(filter) || (ofOne && filter.field().equals("agentId")));
    }

    @Override
    public StatesAnswer narrowed(StatesAnswer answer, Query query) {
        return answer.narrowed(
                query,
                query.filters().stream().filter(filter -> !runsOnServer(filter)).toList());
    }

    @Override
    public Optional<TenantData> more() {
        return Optional.of(new PlatformData(calls));
    }

    private static boolean runsOnServer(Filter filter) {
        return filter.field().equals("since");
    }

    private static List<Map.Entry<String, String>> parameters(Query query) {
        return query.filters().stream()
                .filter(PlatformApi::runsOnServer)
                .map(filter -> Map.entry("updatedSince", filter.value()))
                .toList();
    }

    private static AgentId onlyAgent(Query query) throws ApiException {
        return query.value("agentId")
                .filter(id -> id.matches("\\d+"))
                .map(AgentId::new)
                .orElseThrow(() -> ApiException.untold(
                        "this API tells the history of one agent only; ask with agentId= and a number"));
    }
}
