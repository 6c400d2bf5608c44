package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CxshApplicationTest {
    /** The launcher throws the archive of a failed training away, and every start is slow again. */
    @ParameterizedTest
    @ValueSource(strings = {"states", "session"})
    void theTrainingRunSucceeds(String kind) {
        assertThat(Training.run(kind, Wiring.surroundings())).isZero();
    }
}
