package io.cxsh.transport;

import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import kong.unirest.core.Body;
import kong.unirest.core.Client;
import kong.unirest.core.Config;
import kong.unirest.core.Header;
import kong.unirest.core.Headers;
import kong.unirest.core.HttpRequest;
import kong.unirest.core.HttpResponse;
import kong.unirest.core.RawResponse;
import kong.unirest.core.SseHandler;
import kong.unirest.core.SseRequest;
import kong.unirest.core.UnirestException;
import kong.unirest.core.WebSocketRequest;
import kong.unirest.core.WebSocketResponse;
import kong.unirest.core.java.Event;
import org.jspecify.annotations.Nullable;

/**
 * Unirest over {@code HttpURLConnection}: in a cold one-shot the JDK's newer client costs more than everything else
 * together, and it hides the reason phrase, where this field's servers put their error text.
 */
final class UrlConnectionClient implements Client {
    private final Config config;
    private final UrlConnectionCall call;

    UrlConnectionClient(Config config, UrlConnectionCall call) {
        this.config = config;
        this.call = call;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the interface wants it so
    public <T> T getClient() {
        return (T) call;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public <T> HttpResponse<T> request(
            HttpRequest request, Function<RawResponse, HttpResponse<T>> transformer, Class<?> resultType) {
        try {
            RawAnswer answer = call.send(
                    request.getHttpMethod().name(),
                    URI.create(request.getUrl()),
                    headers(request.getHeaders()),
                    body(request));
            return transformer.apply(new UnirestAnswer(config, request.toSummary(), answer));
        } catch (IOException | TransportException fault) {
            throw new UnirestException(fault);
        }
    }

    private static List<Request.Header> headers(Headers headers) {
        List<Request.Header> plain = new ArrayList<>();
        for (Header header : headers.all()) {
            plain.add(new Request.Header(header.getName(), header.getValue()));
        }
        return plain;
    }

    @SuppressWarnings("rawtypes")
    private static @Nullable String body(HttpRequest request) {
        Optional<Body> body = ((HttpRequest<?>) request).getBody();
        return body.isPresent() ? String.valueOf(body.get().uniPart().getValue()) : null;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public <T> CompletableFuture<HttpResponse<T>> request(
            HttpRequest request,
            Function<RawResponse, HttpResponse<T>> transformer,
            CompletableFuture<HttpResponse<T>> callback,
            Class<?> resultType) {
        throw unsupported();
    }

    @Override
    public WebSocketResponse websocket(WebSocketRequest request, WebSocket.Listener listener) {
        throw unsupported();
    }

    @Override
    public CompletableFuture<Void> sse(SseRequest request, SseHandler handler) {
        throw unsupported();
    }

    @Override
    public Stream<Event> sse(SseRequest request) {
        throw unsupported();
    }

    private static UnirestException unsupported() {
        return new UnirestException("this client sends plain requests only");
    }
}
