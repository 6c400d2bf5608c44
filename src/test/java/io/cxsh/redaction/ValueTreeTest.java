package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueTreeTest {
    private final ValueTree tree = new ValueTree();

    private int valueOf(String folded) {
        int node = ValueTree.ROOT;
        for (int at = 0; at < folded.length() && node >= 0; at++) {
            node = tree.child(node, folded.charAt(at));
        }
        return node < 0 ? -1 : tree.endAt(node);
    }

    @Test
    void findsWhatWasAddedInFoldedLetters() {
        tree.add("Ann Lee", 0);
        tree.add("Ann", 1);
        tree.add("\u00c4nne", 2);

        assertThat(valueOf("ann lee")).isEqualTo(0);
        assertThat(valueOf("ann")).isEqualTo(1);
        assertThat(valueOf("\u00e4nne")).isEqualTo(2);
        assertThat(valueOf("ann le")).isEqualTo(-1);
        assertThat(valueOf("nn")).isEqualTo(-1);
        assertThat(valueOf("ann leee")).isEqualTo(-1);
        assertThat(valueOf("")).isEqualTo(-1);
    }

    @Test
    void theOlderOfTwoValuesKeepsThePlace() {
        tree.add("ann", 0);
        tree.add("ANN", 1);
        tree.add("bob", 2);
        tree.add("bob", 3);

        assertThat(valueOf("ann")).isEqualTo(0);
        assertThat(valueOf("bob")).isEqualTo(2);
    }

    @Test
    void findsWhatBeginsWithAControlCharacter() {
        tree.add("\u0001ab", 0);
        tree.add("\u0000ab", 1);
        tree.add("\uffffab", 2);

        assertThat(valueOf("\u0001ab")).isEqualTo(0);
        assertThat(valueOf("\u0000ab")).isEqualTo(1);
        assertThat(valueOf("\uffffab")).isEqualTo(2);
        assertThat(valueOf("\u0002ab")).isEqualTo(-1);
    }

    @Test
    void findsAllOfManyThousand() {
        for (int value = 0; value < 20_000; value++) {
            tree.add("n" + value + "x", value);
        }

        for (int value = 0; value < 20_000; value++) {
            assertThat(valueOf("n" + value + "x")).isEqualTo(value);
            assertThat(valueOf("n" + value)).isEqualTo(-1);
        }
    }

    @Test
    void measuresTheLongest() {
        assertThat(tree.longest()).isEqualTo(0);
        tree.add("longer", 0);
        tree.add("long", 1);
        assertThat(tree.longest()).isEqualTo(6);
    }

    @Test
    void dismissesEveryOtherBeginningOfThreeLetters() {
        tree.add("Bonn", 0);

        List<String> starts = new ArrayList<>();
        List<String> byteStarts = new ArrayList<>();
        for (char first = 'a'; first <= 'z'; first++) {
            for (char second = 'a'; second <= 'z'; second++) {
                for (char third = 'a'; third <= 'z'; third++) {
                    if (tree.mayStart(first, second, third)) {
                        starts.add("" + first + second + third);
                    }
                    if (tree.mayStartBytes(first, second, third)) {
                        byteStarts.add("" + first + second + third);
                    }
                }
            }
        }
        assertThat(starts).isEqualTo(List.of("bon"));
        assertThat(byteStarts).isEqualTo(List.of("bon"));
    }

    @Test
    void dismissesEveryOtherBeginningOfTwoLettersWhateverIsBehindThem() {
        tree.add("Bo", 0);

        List<String> starts = new ArrayList<>();
        for (char first = 'a'; first <= 'z'; first++) {
            for (char second = 'a'; second <= 'z'; second++) {
                if (tree.mayStart(first, second, 'x')) {
                    starts.add("" + first + second);
                }
            }
        }
        assertThat(starts).isEqualTo(List.of("bo"));
        assertThat(tree.mayStart('b', 'o', '\0')).isTrue();
    }

    @Test
    void knowsTheBytesOfEverySpelling() {
        for (String text : new String[] {"abc", "\u00c4nne", "\u00e4nne", "\u5c71", "\u1e9ex"}) {
            ValueTree one = new ValueTree();
            one.add(text + "x", 0);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

            assertThat(one.mayStartBytes(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF))
                    .as(text)
                    .isTrue();
        }
        tree.add("\u00c4nne", 0);
        assertThat(tree.mayStartBytes(0xC3, 0xA4, 'n')).isTrue();
        assertThat(tree.mayStartBytes(0xC3, 0x84, 'n')).isTrue();
        assertThat(tree.mayStartBytes(0xC3, 0x94, 'n')).isFalse();
    }

    @Test
    void aValueOfThreeBytesIsEnough() {
        tree.add("Abc", 0);
        tree.add("xy", 1);

        assertThat(tree.mayStartBytes('a', 'b', 'c')).isTrue();
        assertThat(tree.mayStartBytes('x', 'y', 0)).isFalse();
    }
}
