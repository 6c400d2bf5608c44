package io.cxsh.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.model.AgentId;
import io.cxsh.model.AgentState;
import io.cxsh.model.PackedStates;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import io.cxsh.results.Rows;
import io.cxsh.results.StatesResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LargeDiffTest {
    private static final int MANY = 4_000;
    private final Random random = new Random(11);

    @Test
    void findsWhatASimpleComparisonFindsWhenRowsArePacked() {
        List<PlacedRow> before = states();
        List<PlacedRow> after = later(before);
        Rows packedBefore = rows(before);
        Rows packedAfter = rows(after);

        Diff packed = Diff.of(packedBefore, packedAfter, false, Set.of()).orElseThrow();
        Diff plain = Diff.of(unpacked(packedBefore), unpacked(packedAfter), false, Set.of())
                .orElseThrow();
        Diff mixed =
                Diff.of(unpacked(packedBefore), packedAfter, false, Set.of()).orElseThrow();

        assertThat(packed.appeared()).isNotEmpty().isEqualTo(alone(packedAfter, packedBefore));
        assertThat(packed.vanished()).isNotEmpty().isEqualTo(alone(packedBefore, packedAfter));
        assertThat(packed.changed()).isNotEmpty();
        for (Diff other : List.of(plain, mixed)) {
            assertThat(packed.appeared()).isEqualTo(other.appeared());
            assertThat(packed.vanished()).isEqualTo(other.vanished());
            assertThat(packed.changed()).isEqualTo(other.changed());
            assertThat(packed.same()).isPositive().isEqualTo(other.same());
        }
    }

    /** The first row of everybody who is in one result alone. */
    private static List<List<@Nullable Object>> alone(Rows rows, Rows others) {
        Map<List<String>, List<@Nullable Object>> alone = new LinkedHashMap<>();
        rows.cells().forEach(row -> alone.putIfAbsent(key(row), row));
        others.cells().forEach(row -> alone.remove(key(row)));
        return List.copyOf(alone.values());
    }

    private static List<String> key(List<@Nullable Object> row) {
        return List.of(
                Rows.text(row, 0).strip().toLowerCase(Locale.ROOT),
                Rows.text(row, 2).strip().toLowerCase(Locale.ROOT));
    }

    private static Rows unpacked(Rows rows) {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        rows.cells().forEach(row -> cells.add(new ArrayList<>(row)));
        return new Rows(rows.columns(), cells);
    }

    private static Rows rows(List<PlacedRow> states) {
        PackedStates.Builder builder = new PackedStates.Builder();
        states.forEach(builder::add);
        return new StatesResult(
                        Query.ALL,
                        List.of(),
                        List.of(),
                        states.size(),
                        builder.build(),
                        List.of(),
                        1,
                        200,
                        Instant.EPOCH,
                        Duration.ZERO)
                .rows()
                .orElseThrow();
    }

    private List<PlacedRow> states() {
        List<PlacedRow> states = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            int who = i % 100 == 0 ? i / 2 : i; // some twice
            states.add(state(who, "Available", i % 3 == 0 ? null : "ann" + who + "@acme.example"));
        }
        return states;
    }

    private List<PlacedRow> later(List<PlacedRow> before) {
        List<PlacedRow> later = new ArrayList<>();
        for (PlacedRow row : before) {
            int kind = random.nextInt(10);
            if (kind == 0) {
                later.add(state(MANY + random.nextInt(MANY), "Busy", null));
            } else if (kind == 1) {
                later.add(state(random.nextInt(MANY), "Wrapup", "Ännchen@acme.example"));
            } else if (kind > 2) {
                later.add(row);
            }
        }
        Collections.shuffle(later, random);
        return later;
    }

    private PlacedRow state(int who, String state, @Nullable String email) {
        String id = (who % 2 == 0 ? "id" : "ID") + who + (who % 17 == 0 ? "Ü" : who % 19 == 0 ? " " : "");
        String written = random.nextBoolean() ? id : id.toLowerCase(Locale.ROOT);
        Map<String, Object> more = who % 5 == 0 ? Map.of("team", "team " + random.nextInt(2)) : Map.of();
        Instant since = Instant.ofEpochSecond(1_700_000_000L + who % 7, who % 4 == 0 ? 5 : 0);
        return new PlacedRow(
                new AgentState(new AgentId(written), email, who % 6 == 0 ? null : "voice", state, null, since, more),
                who);
    }
}
