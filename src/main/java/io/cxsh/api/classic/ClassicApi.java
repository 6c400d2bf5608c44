package io.cxsh.api.classic;

import io.cxsh.api.ApiException;
import io.cxsh.api.CxoneApi;
import io.cxsh.api.FieldNames;
import io.cxsh.api.Refusal;
import io.cxsh.api.StatesAnswer;
import io.cxsh.model.Filter;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import io.cxsh.session.SignInException;
import io.cxsh.session.Token;
import io.cxsh.session.TokenKeeper;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Request;
import io.cxsh.transport.ServerWords;
import io.cxsh.transport.Transport;
import io.cxsh.transport.TransportException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import tools.jackson.core.JacksonException;

/** The classic contract over HTTP. */
public final class ClassicApi implements CxoneApi {
    private static final Set<String> SERVER_FIELDS = Set.of("agentId", "email", "channel", "since");
    private static final Refusal REFUSAL = new Refusal(
            "list of states",
            "the token lacks a permission, usually the scope agent:states:read",
            "check the tenant and the API's address",
            false);

    private final Transport transport;
    private final TokenKeeper tokens;
    private final URI base;

    /**
     * The API of one tenant.
     *
     * @param base its address, without a slash at its end
     */
    public ClassicApi(Transport transport, TokenKeeper tokens, URI base) {
        this.transport = transport;
        this.tokens = tokens;
        this.base = base;
    }

    @Override
    public StatesAnswer states(Query query) throws ApiException, SignInException {
        Exchange exchange = send(uri(query));
        REFUSAL.check(exchange);
        return decoded(exchange, query);
    }

    @Override
    public Exchange get(String path) throws ApiException, SignInException {
        return send(URI.create(base + path));
    }

    @Override
    public Query serverPart(Query query) {
        return query.keeping(ClassicApi::runsOnServer);
    }

    @Override
    public StatesAnswer narrowed(StatesAnswer answer, Query query) {
        List<Filter> local = new ArrayList<>(query.filters());
        local.removeAll(serverPart(query).filters());
        return answer.narrowed(query, local);
    }

    private static boolean runsOnServer(Filter filter) {
        return SERVER_FIELDS.contains(filter.field());
    }

    /** A 401 is answered once with a new token: the old one may have died while the session slept. */
    private Exchange send(URI uri) throws ApiException, SignInException {
        try {
            Token token = tokens.current();
            Exchange exchange = transport.send(Request.get(uri, token.value()));
            return exchange.status() == 401
                    ? transport.send(Request.get(uri, tokens.insteadOf(token).value()))
                    : exchange;
        } catch (TransportException fault) {
            throw ApiException.unreachable(String.valueOf(fault.getMessage()));
        }
    }

    private URI uri(Query query) {
        StringJoiner parameters = new StringJoiner("&", "?", "").setEmptyValue("");
        for (Filter filter : serverPart(query).filters()) {
            parameters.add(filter.field() + "=" + URLEncoder.encode(filter.value(), StandardCharsets.UTF_8));
        }
        if (query.history()) {
            parameters.add("includeHistory=true");
        }
        return URI.create(base + "/api/v2/agents/states" + parameters);
    }

    private StatesAnswer decoded(Exchange exchange, Query query) throws ApiException {
        CurrentRows rows = new CurrentRows();
        try {
            StatesDecoder.read(exchange.body().stream(), rows);
        } catch (StatesDecoder.NoListException other) {
            String words = ServerWords.of(exchange);
            String what = exchange.request().withoutCredentials(String.valueOf(other.getMessage()));
            throw ApiException.odd(exchange, what + (words.isEmpty() ? "" : "; it says: " + words));
        } catch (JacksonException broken) {
            throw ApiException.broken(exchange, broken);
        }
        List<PlacedRow> current = rows.current(query.history());
        List<PlacedRow> earlier = rows.earlier(query.history());
        FieldNames.check(exchange, current);
        FieldNames.check(exchange, earlier);
        StatesAnswer all = new StatesAnswer(query, exchange, List.of(), current.size(), current, earlier);
        return narrowed(all, query);
    }
}
