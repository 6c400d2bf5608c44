package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
    private static final Vocabulary WORDS = Vocabulary.read();
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|^ *//.*?$", Pattern.DOTALL | Pattern.MULTILINE);

    /** People of examples; endings, alphabets, and what stands in patterns only. */
    private static final Set<String> NEVER_SAID =
            Set.of(("Sue ann baker bob cho dean dee eve fay gus hal hel ida jon kim"
                            + " lee lou mia ned oda ode pam pascal ray scott"
                            + " ation dis ers ful ied ies ily ing ion ions ment ness ors"
                            + " ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                            + " ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
                            + " aeopcxyijsdghoaivptk \u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456\u0458\u0455\u0501\u0261\u04bb\u03bf\u03b1\u03b9\u03bd\u03c1\u03c4\u03ba"
                            + " EEEE FEFF FFFE FFFF HHmmss MMM MMdd SSS SSSSSSS Tdd dd-MMM dddd dddd-dd-ddTdd ss.SSSSSSS'Z"
                            + " uFEFF uFFFE uFFFF yyyy yyyy-MM-dd'T'HH yyyyMMdd-HHmmss-SSS bfnrt eader passw ppd rwx sun.security.util.AnchorCertificates sun.net.www.protocol.http util")
                    .split(" "));

    @ParameterizedTest
    @ValueSource(strings = {"try", "tried", "tries", "using", "stopped", "unsupported", "Authorization", "AGENTS"})
    void formsOfAWordAreTheWord(String word) {
        assertThat(WORDS.has(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Trautmann", "wiebke", "ing", "Ann", "Maria", "Gruber"})
    void namesAreNone(String word) {
        assertThat(WORDS.has(word)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unasked", "restate", "untoken"})
    void aBeginningBeforeAWordOfFourLettersIsOfTheWord(String word) {
        assertThat(WORDS.has(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xytoken", "xyztoken", "unask", "onning", "noing", "amed"})
    void otherLettersBeforeAWordOrAStemOfTooFewAreNot(String word) {
        assertThat(WORDS.has(word)).isFalse();
    }

    @Test
    void theListIsReadAnew() {
        assertThat(Vocabulary.read().has("token")).isTrue();
    }

    /** A word of cxsh's own that was taken for a name would be blotted out in every transcript. */
    @Test
    void everyWordThatCxshSaysIsKnown() throws IOException {
        Set<String> unknown = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".java")) {
                    literals(read(file)).forEach(text -> unknown(text, unknown));
                } else if (name.endsWith(".md")) {
                    unknown(read(file), unknown);
                }
            }
        }
        unknown.removeAll(NEVER_SAID);
        assertThat(unknown).isEmpty();
    }

    private static List<String> literals(String source) {
        return LITERAL.matcher(COMMENT.matcher(source).replaceAll(""))
                .results()
                .map(VocabularyTest::text)
                .toList();
    }

    private static String text(MatchResult found) {
        return (found.group(1) == null ? found.group(2) : found.group(1)).replaceAll("\\\\[nrtsbf\"]", " ");
    }

    private static void unknown(String text, Set<String> unknown) {
        for (Person person : Prose.english().in(text)) {
            person.fields().stream()
                    .filter(field -> field.kind() == Personal.Kind.WORD)
                    .forEach(field -> unknown.add(field.value()));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
