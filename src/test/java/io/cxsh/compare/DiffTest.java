package io.cxsh.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.results.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiffTest {
    private static final Rows BEFORE = rows(
            row("1", "ann@x", "voice", "Available"),
            row("1", "ann@x", "chat", "Busy"),
            row("2", "bob@x", "voice", "Busy"));
    private static final Rows AFTER = rows(
            row("3", "cho@x", "voice", "Busy"),
            row("1", "ann@x", "voice", "Wrapup"),
            row("2", "bob@x", "voice", "Busy"));

    @Test
    void comparesByAgentAndChannel() {
        Diff diff = Diff.of(BEFORE, AFTER, false, Set.of()).orElseThrow();

        assertThat(diff.identity()).containsExactly("agentId", "channel");
        assertThat(diff.appeared()).containsExactly(AFTER.cells().get(0));
        assertThat(diff.vanished()).containsExactly(BEFORE.cells().get(1));
        assertThat(diff.changed())
                .containsExactly(
                        new Changed(AFTER.cells().get(1), List.of(new Change("state", "Available", "Wrapup"))));
        assertThat(diff.same()).isEqualTo(1);
    }

    @Test
    void orderDoesNotCount() {
        List<List<@Nullable Object>> cells = new ArrayList<>(BEFORE.cells());
        Collections.reverse(cells);
        Rows turned = new Rows(BEFORE.columns(), cells);

        assertThat(Diff.of(BEFORE, turned, false, Set.of()).orElseThrow().isEmpty())
                .isTrue();
    }

    @Test
    void ignoresFieldsAndComparesByAgentAlone() {
        Diff diff = Diff.of(BEFORE, AFTER, true, Set.of("STATE")).orElseThrow();

        assertThat(diff.changed()).isEmpty();
        assertThat(diff.vanished()).isEmpty();
        assertThat(new DiffResult(diff, Labels.TIMES, Optional.empty(), List.of()).isFinding())
                .isTrue();
    }

    @Test
    void aRosterWithoutIdsIsComparedByAddress() {
        Rows roster = new Rows(List.of("name", "email"), List.of(row("Ann", "ANN@x"), row("Zoe", "zoe@x")));

        DiffResult result = new DiffResult(
                Diff.of(roster, AFTER, true, Set.of()).orElseThrow(), Labels.ROSTER, Optional.empty(), List.of());

        assertThat(result.vanishedAgents()).containsExactly("zoe@x");
        assertThat(result.summary()).startsWith("1 expected and not seen, 2 unexpected");
    }

    @Test
    void nothingToCompareByIsNoComparison() {
        assertThat(Diff.of(new Rows(List.of("x"), List.of()), AFTER, true, Set.of()))
                .isEmpty();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Rows rows(List<@Nullable Object>... rows) {
        return new Rows(List.of("agentId", "email", "channel", "state"), List.of(rows));
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }
}
