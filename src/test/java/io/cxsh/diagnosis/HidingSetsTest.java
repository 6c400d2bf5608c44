package io.cxsh.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.model.AgentId;
import io.cxsh.model.AgentState;
import io.cxsh.model.Filter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HidingSetsTest {
    private static final Filter VOICE = new Filter("channel", "voice");
    private static final Filter AVAILABLE = new Filter("state", "Available");
    private static final Filter ANN = new Filter("email", "ann@acme.example");

    @Test
    void oneFilterWhenNoRowHasItsChannel() {
        HidingSets sets = of(List.of(ANN, VOICE), row("chat", "Available"));

        assertThat(sets.hiding()).containsExactly(Set.of(VOICE));
        assertThat(sets.repairs()).containsExactly(Set.of(VOICE));
    }

    @Test
    void bothFiltersWhenEachHoldsOnAnotherRow() {
        HidingSets sets = of(List.of(ANN, VOICE, AVAILABLE), row("voice", "Wrapup"), row("chat", "Available"));

        assertThat(sets.hiding()).containsExactly(Set.of(VOICE, AVAILABLE));
        assertThat(sets.repairs()).containsExactlyInAnyOrder(Set.of(VOICE), Set.of(AVAILABLE));
    }

    @Test
    void twoSetsWhenEachFilterHidesHerAlone() {
        HidingSets sets = of(List.of(VOICE, AVAILABLE), row("chat", "Wrapup"));

        assertThat(sets.hiding()).containsExactly(Set.of(VOICE), Set.of(AVAILABLE));
        assertThat(sets.repairs()).containsExactly(Set.of(VOICE, AVAILABLE));
    }

    @Test
    void noneWhenARowPassesEveryFilter() {
        assertThat(of(List.of(VOICE), row("voice", "Wrapup")).hidesHer()).isFalse();
    }

    @Test
    void noneWhenSheHasNoRow() {
        assertThat(of(List.of(VOICE)).hidesHer()).isFalse();
    }

    @Test
    void agreesWithBruteForceOnRandomRowsAndFilters() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<Filter> filters = IntStream.range(0, random.nextInt(6))
                    .mapToObj(i -> new Filter("f" + i, "yes"))
                    .toList();
            List<AgentState> rows = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(i -> row(Integer.toBinaryString(64 + random.nextInt(64)), "x"))
                    .toList();

            HidingSets sets = HidingSets.of(filters, rows, HidingSetsTest::bitOf);

            Predicate<Set<Filter>> hides =
                    set -> rows.stream().noneMatch(row -> set.stream().allMatch(filter -> bitOf(filter, row)));
            assertThat(new HashSet<>(sets.hiding())).as("seed " + seed).isEqualTo(smallest(filters, hides));
            assertThat(new HashSet<>(sets.repairs()))
                    .as("seed " + seed)
                    .isEqualTo(smallest(filters, dropped -> !hides.test(without(filters, dropped))));
        }
    }

    private static Set<Set<Filter>> smallest(List<Filter> filters, Predicate<Set<Filter>> wanted) {
        List<Set<Filter>> matching = subsets(filters).stream().filter(wanted).toList();
        Set<Set<Filter>> minimal = new HashSet<>(matching);
        minimal.removeIf(set -> matching.stream().anyMatch(less -> !less.equals(set) && set.containsAll(less)));
        return minimal;
    }

    private static List<Set<Filter>> subsets(List<Filter> filters) {
        List<Set<Filter>> all = new ArrayList<>(List.of(Set.of()));
        for (Filter filter : filters) {
            for (Set<Filter> set : List.copyOf(all)) {
                Set<Filter> larger = new HashSet<>(set);
                larger.add(filter);
                all.add(larger);
            }
        }
        return all;
    }

    private static Set<Filter> without(List<Filter> filters, Set<Filter> dropped) {
        Set<Filter> left = new HashSet<>(filters);
        left.removeAll(dropped);
        return left;
    }

    private static boolean bitOf(Filter filter, AgentState row) {
        return String.valueOf(row.channel())
                        .charAt(1 + Integer.parseInt(filter.field().substring(1)))
                == '1';
    }

    private static HidingSets of(List<Filter> filters, AgentState... rows) {
        return HidingSets.of(filters, List.of(rows), HidingSetsTest::holds);
    }

    private static boolean holds(Filter filter, AgentState row) {
        return switch (filter.field()) {
            case "channel" -> filter.value().equals(row.channel());
            case "state" -> filter.value().equals(row.state());
            default -> filter.value().equals(row.email());
        };
    }

    private static AgentState row(String channel, String state) {
        return new AgentState(new AgentId("7"), "ann@acme.example", channel, state, null, null, Map.of());
    }
}
