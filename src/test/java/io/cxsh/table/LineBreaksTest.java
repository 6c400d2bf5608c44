package io.cxsh.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineBreaksTest {
    @Test
    void wrapsBetweenWordsAndKeepsTheIndent() {
        assertThat(LineBreaks.line("  one two three four", 11)).isEqualTo("  one two\n  three\n  four");
    }

    @Test
    void keepsTheSecondColumnApartAndUnderItself() {
        assertThat(LineBreaks.line("  --as X    a profile whose token is asked too", 30))
                .isEqualTo("""
                  --as X    a profile whose
                            token is asked too\
                """);
    }

    @Test
    void leavesAWordThatIsTooLongWhole() {
        assertThat(LineBreaks.line("see https://docs.example/a/long/path now", 12))
                .isEqualTo("""
                see
                https://docs.example/a/long/path
                now""");
    }

    @Test
    void countsWideWordsByTheirCells() {
        assertThat(LineBreaks.line("東京 東京", 8)).isEqualTo("東京\n東京");
    }

    @Test
    void wrapsSomeThousandWords() {
        assertThat(LineBreaks.line("a ".repeat(20_000) + " b", 80).lines()).hasSizeGreaterThan(400);
    }
}
