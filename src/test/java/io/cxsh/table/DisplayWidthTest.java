package io.cxsh.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayWidthTest {
    @Test
    void countsCellsNotCharacters() {
        assertThat(DisplayWidth.of("ab")).isEqualTo(2);
        assertThat(DisplayWidth.of("東京")).isEqualTo(4);
        assertThat(DisplayWidth.of("é")).isEqualTo(1);
    }
}
