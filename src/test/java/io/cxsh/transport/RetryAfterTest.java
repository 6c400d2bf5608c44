package io.cxsh.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("1994-11-06T08:49:30Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7|7",
                " 0 |0",
                "1.5|2",
                "Sun, 06 Nov 1994 08:49:37 GMT|7",
                "Sunday, 06-Nov-94 08:49:37 GMT|7",
                "Sun Nov  6 08:49:37 1994|7",
                "Sun, 06 Nov 1994 08:49:00 GMT|0"
            })
    void readsEveryForm(String text, long seconds) {
        assertThat(RetryAfter.read(text, NOW)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1e9", "Sun, 99 Nov 1994 08:49:37 GMT"})
    void emptyWhenItIsNeither(String text) {
        assertThat(RetryAfter.read(text, NOW)).isEmpty();
    }

    @Test
    void doesNotOverflow() {
        assertThat(RetryAfter.read("99999999999999999999", NOW).orElseThrow()).isGreaterThan(Duration.ofDays(365));
    }

    @ParameterizedTest
    @CsvSource({"29, false", "30, false", "31, true"})
    void onlyWhatIsLongerThanCxshWaitsByItselfIsTooLong(int seconds, boolean isTooLong) {
        assertThat(RetryAfter.tooLong(answer(Integer.toString(seconds))))
                .isEqualTo(isTooLong ? Optional.of(Duration.ofSeconds(seconds)) : Optional.empty());
    }

    @Test
    void withoutTheHeaderNothingIsTooLong() {
        assertThat(RetryAfter.tooLong(answer("soon"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "999999999, 999999999",
        "1000000000, 3153600000",
        "0.1, 1",
        "'Sat, 06 Nov 2094 08:49:30 GMT', 3153600000",
        "'Sat, 06 Nov 1993 08:49:30 GMT', 0"
    })
    void aHundredYearsAreTheMost(String text, long seconds) {
        Instant now = text.contains("2094") ? NOW.minusSeconds(1_000_000) : NOW;

        assertThat(RetryAfter.read(text, now)).contains(Duration.ofSeconds(seconds));
    }

    private static Exchange answer(String retryAfter) {
        return new Exchange(
                0,
                Request.get(URI.create("https://a.example/"), null),
                429,
                "",
                List.of(new Request.Header("Retry-After", retryAfter)),
                Body.of(""),
                null,
                NOW,
                Duration.ZERO);
    }
}
