package io.cxsh.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cxsh.redaction.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCredentialsTest {
    private final List<URI> sent = new ArrayList<>();
    private final Transport guarded = new SafeCredentials(request -> {
        sent.add(request.uri());
        throw new TransportException(TransportException.Kind.LOST, "sent");
    });

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/", "http://localhost:1/", "http://127.0.0.1/", "http://[::1]:2/"})
    void travelOverTlsOrToThisMachine(String uri) {
        assertThatThrownBy(() -> guarded.send(Request.get(URI.create(uri), Secret.of("t"))))
                .hasMessage("sent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a.example/", "http://127.0.0.1.evil.example/", "http://localhost.evil.example/"})
    void areNotSentInTheClear(String uri) {
        assertThatThrownBy(() -> guarded.send(Request.get(URI.create(uri), Secret.of("t"))))
                .hasMessageStartingWith("not sent: credentials would travel in the clear to http://");
        assertThat(sent).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example/, proxy.example:3128",
        "http://api.example/, direct",
        "https://x.inside.example/, direct",
        "http://127.0.0.1/, direct"
    })
    void proxyComesFromTheEnvironment(String uri, String expected) {
        EnvironmentProxy proxies = new EnvironmentProxy(
                Map.of("HTTPS_PROXY", "http://proxy.example:3128", "no_proxy", "other.example, .inside.example"));

        String found = String.valueOf(proxies.forUri(URI.create(uri)).address());

        assertThat(found).contains(expected.equals("direct") ? "null" : "proxy.example");
    }

    @Test
    void whatHasNoneTravelsAnyhowAndItsAnswerComesBack() throws Exception {
        Request plain = Request.get(URI.create("http://a.example/"), null);
        Exchange answer = new Exchange(0, plain, 200, "OK", List.of(), Body.of(""), null, Instant.EPOCH, Duration.ZERO);

        assertThat(new SafeCredentials(request -> answer).send(plain)).isSameAs(answer);
    }

    @Test
    void aFormHasThemToo() {
        Request form =
                new Request("POST", URI.create("http://a.example/"), List.of(), null, Secret.of("client_secret=x"));

        assertThatThrownBy(() -> guarded.send(form))
                .hasMessage("not sent: credentials would travel in the clear to http://a.example; use https");
        assertThat(sent).isEmpty();
    }
}
