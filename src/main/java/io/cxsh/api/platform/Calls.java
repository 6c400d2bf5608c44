package io.cxsh.api.platform;

import io.cxsh.api.ApiException;
import io.cxsh.session.SignInException;
import io.cxsh.session.Token;
import io.cxsh.session.TokenKeeper;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Request;
import io.cxsh.transport.Transport;
import io.cxsh.transport.TransportException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Sends the platform's data calls: GET, asking for JSON, with the session's token.
 *
 * @param ids gives each request its CorrelationId, by which the server's own logs know it
 */
record Calls(Transport transport, TokenKeeper tokens, Services services, Supplier<UUID> ids) {

    /** The address of a call. Its path begins with a slash; the parameters follow in their order. */
    URI address(String path, Iterable<Map.Entry<String, String>> parameters) throws ApiException, SignInException {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (Map.Entry<String, String> parameter : parameters) {
            query.add(parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8));
        }
        return URI.create(services.base() + path + query);
    }

    /**
     * A 401 is answered once with a new token: the old one may have died while the session slept. Where only a person
     * could renew it, the refusal itself is the answer.
     */
    Exchange send(URI address) throws ApiException, SignInException {
        try {
            Token token = tokens.current();
            Exchange exchange = transport.send(request(address, token));
            return exchange.status() == 401 ? again(address, token, exchange) : exchange;
        } catch (TransportException fault) {
            String doubt = services.doubt().map(why -> "; " + why).orElse("");
            throw ApiException.unreachable(fault.getMessage() + doubt);
        }
    }

    private Exchange again(URI address, Token rejected, Exchange exchange)
            throws ApiException, SignInException, TransportException {
        Token fresh;
        try {
            fresh = tokens.insteadOf(rejected);
        } catch (SignInException fault) {
            if (fault.kind() == SignInException.Kind.OVER) {
                throw ApiException.refused(exchange, String.valueOf(fault.getMessage()));
            }
            throw fault;
        }
        return transport.send(request(address, fresh));
    }

    private Request request(URI address, Token token) {
        return Request.get(address, token.value())
                .with("CorrelationId", ids.get().toString());
    }
}
