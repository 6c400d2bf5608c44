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

    @Test
    void wrapsBetweenWordsAndKeepsTheIndent() {
        assertThat(DisplayWidth.wrapped("  one two three four", 11)).isEqualTo("  one two\n  three\n  four");
    }

    @Test
    void leavesAWordThatIsTooLongWhole() {
        assertThat(DisplayWidth.wrapped("see https://docs.example/a/long/path now", 12))
                .isEqualTo("""
                see
                https://docs.example/a/long/path
                now""");
    }

    @Test
    void countsWideWordsByTheirCells() {
        assertThat(DisplayWidth.wrapped("東京 東京", 8)).isEqualTo("東京\n東京");
    }
}
