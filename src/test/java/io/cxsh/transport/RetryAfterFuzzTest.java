package io.cxsh.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Whatever a server asks to wait: nothing, or a time that a clock can carry. */
class RetryAfterFuzzTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @FuzzTest(maxDuration = "")
    void header(byte[] bytes) {
        String value = new String(bytes, StandardCharsets.UTF_8);

        RetryAfter.read(value, NOW).ifPresent(wait -> {
            assertThat(wait).isGreaterThanOrEqualTo(Duration.ZERO);
            assertThat(NOW.plus(wait)).isAfterOrEqualTo(NOW);
            assertThat(wait.toMillis()).isNotNegative();
        });
        RetryAfter.date(value)
                .ifPresent(moment -> assertThat(RetryAfter.read(value, moment)).contains(Duration.ZERO));
    }
}
