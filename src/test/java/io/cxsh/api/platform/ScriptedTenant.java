package io.cxsh.api.platform;

import io.cxsh.redaction.Secret;
import io.cxsh.session.Grant;
import io.cxsh.session.Token;
import io.cxsh.session.TokenKeeper;
import io.cxsh.transport.Body;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Request;
import io.cxsh.transport.Transport;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** A tenant that gives the answers it was told, in their order, and remembers what was sent. */
final class ScriptedTenant implements Transport {
    static final String BASE = "https://api-na1.example/incontactapi/services/v31.0";
    static final Instant NOW = Instant.parse("2026-01-15T14:05:02.4Z");

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Request> sent = new ArrayList<>();
    private int tokens;

    private record Answer(int status, String reason, String body, List<Request.Header> headers) {}

    ScriptedTenant answers(String... bodies) {
        for (String body : bodies) {
            answers(200, body);
        }
        return this;
    }

    ScriptedTenant answers(int status, String body) {
        return answers(status, "", body);
    }

    ScriptedTenant answers(int status, String reason, String body) {
        answers.add(new Answer(status, reason, body, List.of()));
        return this;
    }

    /** Nothing, and a length that says so. */
    ScriptedTenant answersNothing(int status) {
        answers.add(new Answer(status, "", "", List.of(new Request.Header("Content-Length", "0"))));
        return this;
    }

    /** Nothing, in chunks: a last one without a first. */
    ScriptedTenant answersNothingInChunks(int status) {
        answers.add(new Answer(status, "", "", List.of(new Request.Header("Transfer-Encoding", "chunked"))));
        return this;
    }

    @Override
    public Exchange send(Request request) {
        sent.add(request);
        Answer answer = answers.remove();
        return new Exchange(
                sent.size(),
                request,
                answer.status(),
                answer.reason(),
                answer.headers(),
                Body.of(answer.body()),
                null,
                NOW,
                Duration.ZERO);
    }

    /** The calls so far, without what they all begin with. */
    List<String> asked() {
        return sent.stream()
                .map(request -> request.uri().toString().replace(BASE, ""))
                .toList();
    }

    List<String> authorizations() {
        return sent.stream()
                .map(Request::authorization)
                .map(secret -> secret == null ? "" : secret.reveal())
                .toList();
    }

    List<Request> sent() {
        return List.copyOf(sent);
    }

    PlatformApi api() {
        Grant grant = () -> new Token(Secret.of("token-" + ++tokens), NOW, null, Set.of(), null, 0, null);
        return new PlatformApi(
                this,
                new TokenKeeper(grant, InstantSource.fixed(NOW)),
                () -> URI.create(BASE),
                InstantSource.fixed(NOW));
    }
}
