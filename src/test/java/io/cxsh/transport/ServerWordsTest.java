package io.cxsh.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerWordsTest {
    @ParameterizedTest
    @CsvSource({
        "https://sso.example/login, https://sso.example/login",
        "https://sso.example/in?SAMLRequest=abc&x=1#y, https://sso.example/in?…",
        "http://h/#access_token=tok, http://h/#…",
        "/oauth?, /oauth?",
        "?t=1, ?…",
        "https://ann:pw@sso.example/in, https://***@sso.example/in",
        "//ann:p@w@sso.example/in, //***@sso.example/in",
        "https://sso.example/in/@ann, https://sso.example/in/@ann"
    })
    void aRedirectNamesItsPlaceAndNothingBehindIt(String target, String shown) {
        assertThat(ServerWords.inBetween(redirect(target)))
                .contains("a redirect to " + shown + ", which was not followed");
    }

    private static Exchange redirect(String target) {
        return new Exchange(
                1,
                Request.get(URI.create("http://127.0.0.1/x"), null),
                302,
                "Found",
                List.of(new Request.Header("Location", target)),
                Body.of(""),
                null,
                Instant.EPOCH,
                Duration.ZERO);
    }
}
