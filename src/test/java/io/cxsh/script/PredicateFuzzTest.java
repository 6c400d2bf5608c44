package io.cxsh.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.cxsh.results.Result;
import io.cxsh.results.Rows;
import io.cxsh.results.RowsResult;
import io.cxsh.results.View;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whatever stands after {@code expect}, a word a line: a predicate that judges every outcome, or a sentence. */
class PredicateFuzzTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final List<Outcome> OUTCOMES = List.of(
            outcome(0, Optional.of(rows())), outcome(0, Optional.of(new Found())), outcome(3, Optional.empty()));

    @FuzzTest(maxDuration = "")
    void predicate(byte[] bytes) throws Predicate.UnreadableException {
        List<String> words = List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
        Optional<Predicate> predicate = Optional.empty();
        try {
            predicate = Optional.of(Predicate.read(words));
        } catch (Predicate.UnreadableException wrong) {
            assertThat(wrong).message().isNotBlank();
        }
        if (predicate.isPresent()) {
            List<String> negated = new ArrayList<>(words);
            negated.add(0, "not");
            Predicate not = Predicate.read(negated);
            for (Outcome outcome : OUTCOMES) {
                boolean holds = predicate.get().test().apply(outcome).isEmpty();
                assertThat(not.test().apply(outcome).isEmpty()).isEqualTo(!holds);
            }
        }
    }

    private static Outcome outcome(int exit, Optional<Result> result) {
        return new Outcome(exit, result, () -> "agentId  state\n4711  Available\n", 2, Duration.ofMillis(1500), NOW);
    }

    private static Result rows() {
        return new RowsResult(
                new Rows(List.of("agentId", "since"), List.of(List.of("4711", "2026-11-23T09:58:40Z"))), 1, "");
    }

    /** A diagnosis, as far as a predicate sees it. */
    private record Found() implements Result {
        @Override
        public void write(View view, Appendable out) {}

        @Override
        public List<String> findings() {
            return List.of("CX301", "CX409");
        }

        @Override
        public Optional<String> sure() {
            return Optional.of("certain");
        }
    }
}
