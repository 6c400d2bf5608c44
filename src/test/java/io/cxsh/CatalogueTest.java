package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.AgentReference;
import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Question;
import io.cxsh.diagnosis.Reading;
import io.cxsh.model.Query;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cause is wired, has a code of its own, a page and a test; and none guesses. */
class CatalogueTest {

    static List<Cause> causes() {
        return Wiring.causes();
    }

    @Test
    void codesAreUniqueAndInOrder() {
        assertThat(causes()).extracting(Cause::code).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void everyCauseClassIsWired() throws IOException {
        Path folder = Path.of("src/main/java/io/cxsh/diagnosis/cause");
        try (Stream<Path> files = Files.list(folder)) {
            List<String> classes = files.filter(file -> implementsCause(file))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
            assertThat(causes())
                    .extracting(cause -> cause.getClass().getSimpleName())
                    .containsExactlyInAnyOrderElementsOf(classes);
        }
    }

    @ParameterizedTest
    @MethodSource("causes")
    void hasAPageThatBeginsWithCodeAndTitle(Cause cause) throws IOException {
        try (InputStream page = Cause.class.getResourceAsStream("/causes/" + cause.code() + ".md")) {
            assertThat(page).as("page of " + cause.code()).isNotNull();
            assertThat(new String(page.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("# " + cause.code() + " " + cause.title() + "\n")
                    .contains("## How cxsh knows", "## What to do", "## When it is wrong", "## Sources");
        }
    }

    @ParameterizedTest
    @MethodSource("causes")
    void itsPageSaysWhoCanEndItAndHowLongThatTakes(Cause cause) throws IOException {
        String page = Files.readString(Path.of("src/main/resources/causes/" + cause.code() + ".md"));
        String advice = page.replaceAll("(?s).*## What to do\n(.*?)\n## .*", "$1");

        assertThat(advice)
                .containsPattern("(?i)\\b(you|an admin|the agent|NICE|whoever)\\b")
                .containsPattern("holds|minute");
    }

    @ParameterizedTest
    @MethodSource("causes")
    void hasATest(Cause cause) {
        assertThat(Path.of("src/test/java", cause.getClass().getName().replace('.', '/') + "Test.java"))
                .exists();
    }

    @ParameterizedTest
    @MethodSource("causes")
    void neverGuessesWhenNothingWasAsked(Cause cause) {
        assertThat(judged(cause, probe -> new Reading.Missing("not available here")))
                .isNotInstanceOf(Judgement.Found.class)
                .isNotInstanceOf(Judgement.RuledOut.class);
    }

    @ParameterizedTest
    @MethodSource("causes")
    void neverGuessesWhenNothingAnswers(Cause cause) {
        assertThat(judged(cause, probe -> new Reading.Unreachable("no such host")))
                .isInstanceOf(Judgement.Open.class);
    }

    private static Judgement judged(Cause cause, Function<Probe, Reading> answer) {
        Question question = Question.about(new AgentReference("ann@acme.example"), Query.ALL, ZoneOffset.UTC);
        Map<Probe, Reading> readings = Arrays.stream(Probe.values()).collect(Collectors.toMap(probe -> probe, answer));
        return cause.judge(Evidence.of(question, readings).limitedTo(cause.reads()));
    }

    private static boolean implementsCause(Path file) {
        try {
            return Files.readString(file).contains("implements Cause {");
        } catch (IOException unreadable) {
            return false;
        }
    }
}
