package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void printsThreeStarsAndNothingElse() {
        assertThat(Secret.of("hunter2")).hasToString("***");
        assertThat("token " + Secret.of("hunter2")).isEqualTo("token ***");
    }

    @Test
    void twoOfTheSameValueAreOne() {
        assertThat(Secret.of("hunter2")).isEqualTo(Secret.of("hunter2")).hasSameHashCodeAs(Secret.of("hunter2"));
        assertThat(Secret.of("hunter2"))
                .isNotEqualTo(Secret.of("hunter3"))
                .isNotEqualTo("hunter2")
                .doesNotHaveSameHashCodeAs(Secret.of("hunter3"));
    }
}
