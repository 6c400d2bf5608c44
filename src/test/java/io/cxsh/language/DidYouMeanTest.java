package io.cxsh.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {
    private static final List<String> COMMANDS = List.of("states", "show", "save", "sort", "explain", "expect", "diff");

    @Test
    void countsInsertedDeletedReplacedAndSwappedLetters() {
        assertThat(DidYouMean.distance("chanel", "channel")).isEqualTo(1);
        assertThat(DidYouMean.distance("channel", "chanel")).isEqualTo(1);
        assertThat(DidYouMean.distance("voise", "voice")).isEqualTo(1);
        assertThat(DidYouMean.distance("sattes", "states")).isEqualTo(1);
        assertThat(DidYouMean.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(DidYouMean.distance("", "abc")).isEqualTo(3);
        assertThat(DidYouMean.distance("abc", "")).isEqualTo(3);
        assertThat(DidYouMean.distance("👍a", "a👍")).isEqualTo(1);
    }

    @Test
    void findsTheWordWhenALetterIsWrong() {
        assertThat(DidYouMean.of("sattes", COMMANDS)).contains("states");
        assertThat(DidYouMean.of("explian", COMMANDS)).contains("explain");
        assertThat(DidYouMean.of("STATES", COMMANDS)).contains("states");
        assertThat(DidYouMean.of("dif", COMMANDS)).contains("diff");
    }

    @Test
    void findsTheWordWhenOnlyItsBeginningIsTyped() {
        assertThat(DidYouMean.of("expl", COMMANDS)).contains("explain");
        assertThat(DidYouMean.of("st", COMMANDS)).contains("states");
    }

    @Test
    void findsNothingWhenNoWordIsNear() {
        assertThat(DidYouMean.of("hello", COMMANDS)).isEmpty();
        assertThat(DidYouMean.of("x", COMMANDS)).isEmpty();
        assertThat(DidYouMean.of("", COMMANDS)).isEmpty();
        assertThat(DidYouMean.of("states", List.of())).isEmpty();
        assertThat(DidYouMean.of("x".repeat(1_000_000), COMMANDS)).isEmpty();
    }

    @Test
    void givesTheSameWordWhateverTheOrderWhenSeveralAreNear() {
        assertThat(DidYouMean.of("bar", List.of("baz", "bat"))).contains("bat");
        assertThat(DidYouMean.of("bar", List.of("bat", "baz"))).contains("bat");
    }
}
