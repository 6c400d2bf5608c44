package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    private static final List<String> STATES = List.of("-c", "states | count");

    @Test
    void tlsIsPreparedForOneShotsThatAskAServerUnlessInTheClear() {
        assertThat(WarmUp.isSecure(STATES, Map.of())).isTrue();
        assertThat(WarmUp.isSecure(STATES, Map.of("CXONE_API_BASE", "https://a.example")))
                .isTrue();
        assertThat(WarmUp.isSecure(List.of("explain", "ann"), Map.of())).isTrue();
        assertThat(WarmUp.isSecure(STATES, Map.of("CXONE_API_BASE", "http://127.0.0.1:1")))
                .isFalse();
        assertThat(WarmUp.isSecure(List.of("help"), Map.of())).isFalse();
        assertThat(WarmUp.isSecure(List.of(), Map.of())).isFalse();
    }
}
