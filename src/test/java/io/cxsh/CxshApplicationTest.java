package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CxshApplicationTest {
    /** The launcher throws the archive of a failed training away, and every start is slow again. */
    @Test
    void theTrainingRunSucceeds() {
        assertThat(CxshApplication.train()).isZero();
    }
}
