package io.cxsh.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackedStatesTest {
    private static final int MANY = 5_000;
    private final Random random = new Random(7);

    @Test
    void givesEveryRowBackWhenTheyAreMany() {
        List<PlacedRow> rows = rows(MANY);
        List<PlacedRow> packed = packed(rows);

        assertThat(packed).isInstanceOf(PackedStates.class).isEqualTo(rows);
        for (int i = 0; i < MANY; i++) {
            assertThat(List.copyOf(packed.get(i).state().more().keySet()))
                    .isEqualTo(List.copyOf(rows.get(i).state().more().keySet()));
        }
    }

    @Test
    void givesTheSameListWhenTheyAreFew() {
        List<PlacedRow> rows = rows(10);

        assertThat(packed(rows)).isNotInstanceOf(PackedStates.class).isEqualTo(rows);
    }

    @Test
    void tellsFieldsAsTheRowDoesWhenOnlyTheyAreWanted() {
        List<PlacedRow> rows = rows(MANY);
        PackedStates packed = (PackedStates) packed(rows);

        for (int i = 0; i < MANY; i++) {
            AgentState state = rows.get(i).state();
            assertThat(packed.at(i, 0).next(0)).isEqualTo(state.agentId().value());
            assertThat(packed.at(i, 1).next(1)).isEqualTo(state.email());
            assertThat(packed.at(i, 2).next(2)).isEqualTo(state.channel());
            assertThat(packed.at(i, 3).next(3)).isEqualTo(state.state());
            assertThat(packed.at(i, 4).next(4)).isEqualTo(state.kind());
            assertThat(packed.at(i, 5).next(5))
                    .isEqualTo(state.since() == null ? null : state.since().toString());
            assertThat(packed.more(i, "team")).isEqualTo(state.more().get("team"));
            assertThat(packed.more(i, "elsewhere")).isNull();
        }
    }

    @Test
    void namesTheKeysInTheOrderOfTheRowsWhenAskedForThem() {
        List<PlacedRow> rows = rows(MANY);
        Set<String> wanted = new LinkedHashSet<>();
        rows.forEach(row -> wanted.addAll(row.state().more().keySet()));
        Set<String> keys = new LinkedHashSet<>();
        ((PackedStates) packed(rows)).addKeys(keys);

        assertThat(List.copyOf(keys)).isEqualTo(List.copyOf(wanted));
    }

    @Test
    void givesEveryRowBackWhenEachHasKeysOfItsOwn() {
        List<PlacedRow> rows = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            rows.add(new PlacedRow(state(i, Map.of("key" + i, "value", "team", "red")), i));
        }
        PackedStates packed = (PackedStates) packed(rows);
        Set<String> keys = new LinkedHashSet<>();
        packed.addKeys(keys);

        assertThat(packed).isEqualTo(rows);
        assertThat(keys).hasSize(MANY + 1);
        assertThat(packed.more(MANY - 1, "team")).isEqualTo("red");
        assertThat(packed.more(MANY - 1, "key" + (MANY - 1))).isEqualTo("value");
    }

    private static List<PlacedRow> packed(List<PlacedRow> rows) {
        PackedStates.Builder builder = new PackedStates.Builder();
        rows.forEach(builder::add);
        return builder.build();
    }

    private List<PlacedRow> rows(int size) {
        List<PlacedRow> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rows.add(new PlacedRow(state(i, more(i)), i % 3 == 0 ? PlacedRow.UNPLACED : i, i % 2_000));
        }
        return rows;
    }

    private AgentState state(int i, Map<String, Object> more) {
        List<String> texts = List.of("", "voice", "日本", "\ud83d", "Müller", "2026-11-23T09:58:40Z", "x".repeat(70_000));
        return new AgentState(
                new AgentId("id" + i),
                i % 7 == 0 ? null : "ann" + i + "@acme.example",
                i % 50 == 0 ? texts.get(random.nextInt(texts.size())) : i % 5 == 0 ? null : "voice",
                i % 11 == 0 ? "Ärger " + i : "Available",
                i % 3 == 0 ? null : "idle",
                moment(i),
                more);
    }

    private Instant moment(int i) {
        return switch (i % 4) {
            case 0 -> Instant.ofEpochSecond(1_700_000_000 + i);
            case 1 -> Instant.ofEpochSecond(1_700_000_000, 1 + random.nextInt(999_999_999));
            case 2 -> i % 100 == 2 ? Instant.MIN : Instant.ofEpochSecond(-random.nextInt());
            default -> Instant.MAX;
        };
    }

    private Map<String, Object> more(int i) {
        Map<String, Object> more = new LinkedHashMap<>();
        if (i % 2 == 0) {
            more.put("team", "team " + i % 40);
            more.put("number", i % 6 == 0 ? (Object) i : (Object) (random.nextLong() >> random.nextInt(64)));
        }
        if (i % 3 == 0) {
            more.put("skills", List.of("a", Map.of("b", i)));
            more.put("rate", new BigDecimal("1.50"));
            more.put("since", "2026-11-23T09:58:%02dZ".formatted(i % 60));
            more.put("odd", "2026-11-31T09:58:40Z");
            more.put("ok", i % 9 == 0);
        }
        return more;
    }
}
