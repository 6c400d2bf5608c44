package io.cxsh.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SinceTextTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void bothReadingsDifferWhenNoZoneIsNamed() {
        SinceText since = new SinceText("2026-01-15T09:00:00");

        assertThat(since.asUtc()).contains(Instant.parse("2026-01-15T09:00:00Z"));
        assertThat(since.in(NEW_YORK)).contains(Instant.parse("2026-01-15T14:00:00Z"));
    }

    @Test
    void oneMomentWhenTheZoneIsNamed() {
        SinceText since = new SinceText("2026-01-15T09:00:00-05:00");

        assertThat(since.namesZone()).isTrue();
        assertThat(since.asUtc()).isEqualTo(since.in(NEW_YORK)).contains(Instant.parse("2026-01-15T14:00:00Z"));
    }

    @Test
    void noMomentWhenItIsNoTime() {
        assertThat(new SinceText("yesterday").asUtc()).isEmpty();
    }
}
