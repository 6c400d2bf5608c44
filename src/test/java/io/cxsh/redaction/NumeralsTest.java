package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NumeralsTest {
    private final Numerals first = new Numerals(() -> 0L); // draws the first number of a range each time

    @Test
    void onlyDigitsAreANumeral() {
        assertThat(Numerals.isNumeral("0123456789")).isTrue();
        assertThat(Numerals.isNumeral("")).isFalse();
        assertThat(Numerals.isNumeral("12/")).isFalse();
        assertThat(Numerals.isNumeral("12:")).isFalse();
        assertThat(Numerals.isNumeral("\u0663")).isFalse();
    }

    @Test
    void whatIsFreeIsTaken() {
        assertThat(first.like("4711", other -> false, other -> true)).isEqualTo("1000");
        assertThat(first.like("0711", other -> false, other -> true)).isEqualTo("0000");
    }

    @Test
    void whatHadBetterNotBeUsedIsNot() {
        Numerals numerals = new Numerals(new Random(1));
        for (int i = 0; i < 20; i++) {
            assertThat(numerals.like("4711", other -> !other.startsWith("7"), other -> false))
                    .startsWith("7");
        }
    }

    @Test
    void theNextUnusedOneStandsForANumberOfAFullRange() {
        assertThat(first.like("4", other -> true, other -> false)).isEqualTo("1");
        assertThat(first.like("1", other -> true, other -> false)).isEqualTo("2");
        assertThat(first.like("3", other -> true, other -> !other.equals("5"))).isEqualTo("5");
        assertThat(first.like("47", other -> true, other -> other.compareTo("29") <= 0))
                .isEqualTo("30");
        assertThat(first.like("07", other -> true, other -> !other.equals("09")))
                .isEqualTo("09");
    }

    @Test
    void theLastOneOfAFullRangeStaysItself() {
        assertThat(first.like("3", other -> true, other -> !other.equals("3"))).isEqualTo("3");
        assertThat(first.like("3", other -> true, other -> true)).isEqualTo("3");
    }
}
