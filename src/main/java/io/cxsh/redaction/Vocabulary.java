package io.cxsh.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The words that stand in an error text, a web page or a note without naming anybody: everyday English, the words of the
 * field, and every word that cxsh itself says. Inflected forms count as their stem.
 */
final class Vocabulary {
    private static final String FILE = "/redaction/words.txt";
    private static final int SHORTEST_STEM = 3;

    /** What an ending may stand for: {@code tried} is of {@code try}, {@code using} of {@code use}. */
    private static final Map<String, List<String>> ENDINGS = Map.ofEntries(
            Map.entry("s", List.of("")),
            Map.entry("es", List.of("")),
            Map.entry("ies", List.of("y")),
            Map.entry("d", List.of("")),
            Map.entry("ed", List.of("")),
            Map.entry("ied", List.of("y")),
            Map.entry("ing", List.of("", "e")),
            Map.entry("er", List.of("", "e")),
            Map.entry("ers", List.of("", "e")),
            Map.entry("or", List.of("", "e")),
            Map.entry("ors", List.of("", "e")),
            Map.entry("est", List.of("", "e")),
            Map.entry("ly", List.of("")),
            Map.entry("ily", List.of("y")),
            Map.entry("ion", List.of("", "e")),
            Map.entry("ions", List.of("", "e")),
            Map.entry("ation", List.of("", "e")),
            Map.entry("able", List.of("", "e")),
            Map.entry("ment", List.of("")),
            Map.entry("ness", List.of("")),
            Map.entry("less", List.of("")),
            Map.entry("ful", List.of("")));

    private static final List<String> BEGINNINGS =
            List.of("un", "re", "in", "non", "mis", "pre", "sub", "multi", "auto", "de", "dis", "over");

    private final Set<String> words;

    private Vocabulary(Set<String> words) {
        this.words = words;
    }

    /** The one that comes with cxsh. */
    static Vocabulary read() {
        try (InputStream file = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(FILE), FILE)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new Vocabulary(Set.of(text.strip().split("\\s+")));
        } catch (IOException broken) {
            throw new UncheckedIOException("the list of words is part of cxsh", broken);
        }
    }

    /** Whether a word is one of these, in any letter case. */
    boolean has(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return isForm(lower)
                || BEGINNINGS.stream()
                        .anyMatch(beginning -> lower.startsWith(beginning)
                                && lower.length() - beginning.length() > SHORTEST_STEM
                                && isForm(lower.substring(beginning.length())));
    }

    private boolean isForm(String word) {
        return words.contains(word) || ENDINGS.entrySet().stream().anyMatch(ending -> isForm(word, ending));
    }

    private boolean isForm(String word, Map.Entry<String, List<String>> ending) {
        int length = word.length() - ending.getKey().length();
        if (length < SHORTEST_STEM || !word.endsWith(ending.getKey())) {
            return false;
        }
        String stem = word.substring(0, length);
        boolean isDoubled = length > SHORTEST_STEM && stem.charAt(length - 1) == stem.charAt(length - 2);
        return ending.getValue().stream().anyMatch(end -> words.contains(stem + end))
                || (isDoubled && words.contains(stem.substring(0, length - 1)));
    }
}
