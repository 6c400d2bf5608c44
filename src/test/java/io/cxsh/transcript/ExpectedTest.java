package io.cxsh.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a/b/c|a/b/c|true",
                "...|a/b/c|true",
                "...|''|true",
                "a/...|a|true",
                "a/.../c|a/c|true",
                "a/.../c|a/c/c|true",
                "a/.../b/.../c|a/x/b/y/b/c|true",
                "a/.../b/.../c|a/x/y/c|false",
                "a/...|b/a|false",
                "a|a/b|false",
                "a/b|a|false",
                "[..]x[..]|1 x 2|true",
                "x[..]y[..]z|x y|false",
                "\\d+ rows (re)|12 rows|true",
                "since 4m10s|since 5m11s|true",
                "row 4|row 5|false"
            })
    void holdsLineByLine(String expected, String shown, boolean same) {
        assertThat(Expected.difference(lines(expected), shown.replace('/', '\n'))
                        .isEmpty())
                .isEqualTo(same);
    }

    @Test
    @Timeout(20)
    void manyGapsOverManyLinesTakeNoTime() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            expected.add("...");
            expected.add("same");
        }
        expected.add("never");

        assertThat(Expected.difference(expected, String.join("\n", Collections.nCopies(400, "same"))))
                .isPresent();
    }

    @Test
    @Timeout(20)
    void manyLinesDoNotExhaustTheStack() {
        List<String> many = Collections.nCopies(20_000, "same");

        assertThat(Expected.difference(many, String.join("\n", many))).isEmpty();
    }

    @Test
    @Timeout(20)
    void manyGapsWithinALineTakeNoTime() {
        String actual = "a".repeat(5_000);

        assertThat(Expected.difference(List.of("a[..]".repeat(60) + "b"), actual))
                .isPresent();
        assertThat(Expected.difference(List.of("a[..]".repeat(60) + "a"), actual))
                .isEmpty();
    }

    @Test
    @Timeout(20)
    void anExpressionMadeToBeSlowIsADifference() {
        assertThat(Expected.difference(List.of("(a+)+b (re)", "(a|aa)*c (re)"), "a".repeat(60) + "\n" + "a".repeat(60)))
                .isPresent();
    }

    private static List<String> lines(String text) {
        return List.of(text.split("/", -1));
    }
}
