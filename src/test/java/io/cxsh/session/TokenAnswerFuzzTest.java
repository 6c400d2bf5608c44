package io.cxsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.cxsh.redaction.Secret;
import io.cxsh.transport.Body;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Request;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Whatever a sign-in service answers: a token that can be sent, or a sentence without what was sent. */
class TokenAnswerFuzzTest {

    @FuzzTest(maxDuration = "")
    void token(byte[] bytes) {
        for (int status : new int[] {200, 400, 429}) {
            new Answered(bytes, status).check();
        }
    }

    /**
     * A class of its own, because JUnit looks through the signatures of the test before the fuzzer can change what they
     * name, and JDK 17 breaks records with annotated components that are changed later.
     */
    private static final class Answered {
        private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

        private final byte[] bytes;
        private final int status;

        Answered(byte[] bytes, int status) {
            this.bytes = bytes;
            this.status = status;
        }

        void check() {
            try {
                assertCanBeSent(fetch());
                assertThat(status).isEqualTo(200);
            } catch (SignInException said) {
                assertThat(said).message().isNotBlank().doesNotContain("s3cr3t-0815");
            }
        }

        private Token fetch() throws SignInException {
            Secret form = Secret.of("client_secret=s3cr3t-0815");
            return TokenAnswer.fetch(
                    sent -> new Exchange(1, sent, status, "", List.of(), Body.of(bytes), null, NOW, Duration.ZERO),
                    new Request("POST", URI.create("https://a.example/t"), List.of(), null, form),
                    Set.of("states"));
        }

        private static void assertCanBeSent(Token token) {
            String value = token.value().reveal();
            assertThat(value).isNotBlank().matches(text -> text.chars().allMatch(c -> c > ' ' && c < 0x7f));
            assertThat(token.toString()).contains("***");
            if (token.life() != null) {
                assertThat(token.life()).isPositive().isLessThanOrEqualTo(Duration.ofDays(366));
            }
            assertThat(token.renewal().orElse(NOW)).isAfterOrEqualTo(NOW);
        }
    }
}
