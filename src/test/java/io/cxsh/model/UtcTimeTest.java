package io.cxsh.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTimeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T09:58:40Z",
                "2024-02-29T23:59:59Z",
                "2026-12-31T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "1969-12-31T23:59:59Z",
                "2026-11-23T09:58:40.125Z",
                "+10000-01-01T00:00:00Z",
                "-0001-12-31T23:59:59Z"
            })
    void writesWhatTheLibraryWrites(String text) {
        assertThat(UtcTime.text(Instant.parse(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T09:58:40Z", "0001-01-01T00:00:00Z", "9999-12-28T23:59:59Z"})
    void readsTheUsualForm(String text) {
        assertThat(UtcTime.read(text)).contains(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-02-30T09:58:40Z",
                "2026-11-23T24:00:00Z",
                "2026-11-23T09:58:60Z",
                "2026-11-23 09:58:40Z",
                "2026-11-23T09:58:40z",
                "2026-1a-23T09:58:40Z",
                "２026-11-23T09:58:40Z"
            })
    void leavesOtherFormsToOthers(String text) {
        assertThat(UtcTime.read(text)).isEmpty();
    }
}
