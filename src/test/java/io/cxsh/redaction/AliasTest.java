package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AliasTest {
    @Test
    void spellingsBeyondTheLettersShareTheFirstMixedOne() {
        Alias alias = new Alias("a-b1");

        assertThat(alias.of("xyz")).isEqualTo("a-b1");
        assertThat(alias.of("XYZ")).isEqualTo("A-B1");
        assertThat(alias.of("Xyz")).isEqualTo("A-b1");
        assertThat(alias.of("xYz")).isEqualTo("a-B1");
        assertThat(alias.of("xyZ")).isEqualTo("A-b1");
        assertThat(alias.of("XyZ")).isEqualTo("A-b1");
        assertThat(alias.of("xYz")).isEqualTo("a-B1");
    }

    @Test
    void aSpellingOfAnEarlierSessionIsGivenOnce() {
        Alias alias = new Alias("ab");
        alias.restore("Xyz", "Ab");

        assertThat(alias.of("Xyz")).isEqualTo("Ab");
        assertThat(alias.of("xYz")).isEqualTo("aB");
    }

    @Test
    void aLongPseudonymHasManySpellingsThatDifferInItsFirstLetters() {
        Alias alias = new Alias("q".repeat(100));
        Set<String> given = new HashSet<>();
        for (char c = 'a'; c <= 'z'; c++) {
            given.add(alias.of("X" + c));
        }

        assertThat(given)
                .hasSize(26)
                .allMatch(spelling -> spelling.substring(20).equals("q".repeat(80)));
    }
}
