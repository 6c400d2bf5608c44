package io.cxsh.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReshapeTest {
    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");
    private static final Rows STATES = new Rows(
            List.of("email", "state", "since", "skill"),
            List.of(
                    row("ann@x", "Available", "2026-11-23T13:55:00Z", 3),
                    row("bob@x", "Wrapup", "2026-11-23T13:30:00Z", 12),
                    row("cho@x", "available", null, null)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "state=AVAILABLE|ann@x cho@x",
                "state!=Wrapup|ann@x cho@x",
                "email~^[ab]|ann@x bob@x",
                "since>10m|bob@x",
                "since<10m|ann@x",
                "since>2026-11-23T13:40:00Z|ann@x",
                "skill>5|bob@x",
                "skill=|cho@x",
                "SINCE!=x|ann@x bob@x cho@x",
                "email<bob@x|ann@x"
            })
    void whereKeepsWhatPasses(String condition, String emails) throws Exception {
        Rows passing = Reshape.where(STATES, List.of(Condition.read(condition).orElseThrow()), NOW);

        assertThat(emails(passing)).isEqualTo(emails);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "=x", "a~(", "a b=c", ""})
    void whatIsNoConditionIsNotRead(String text) {
        assertThat(Condition.read(text)).isEmpty();
    }

    @Test
    void selectAndSort() throws Exception {
        Rows sorted = Reshape.sort(STATES, List.of("state", "email:desc"));

        assertThat(emails(sorted)).isEqualTo("cho@x ann@x bob@x");
        assertThat(Reshape.select(sorted, List.of("Skill", "email")).columns()).containsExactly("skill", "email");
        assertThat(emails(Reshape.sort(STATES, List.of("skill:desc")))).isEqualTo("bob@x ann@x cho@x");
    }

    @Test
    void countsByFields() throws Exception {
        assertThat(Reshape.count(STATES, List.of()).cells()).isEqualTo(List.of(List.of(3L)));
        Rows counted = Reshape.count(STATES, List.of("state"));
        assertThat(counted.columns()).containsExactly("state", "count");
        assertThat(counted.cells()).hasSize(3);
    }

    @Test
    void firstAndLast() {
        assertThat(emails(Reshape.first(STATES, 2))).isEqualTo("ann@x bob@x");
        assertThat(emails(Reshape.last(STATES, 9))).isEqualTo("ann@x bob@x cho@x");
    }

    @Test
    void aFieldThatIsNotThereNamesThoseThatAre() {
        assertThatThrownBy(() -> Reshape.select(STATES, List.of("team")))
                .hasMessage("no field team; there are: email, state, since, skill");
    }

    private static String emails(Rows rows) {
        return String.join(
                " ",
                rows.cells().stream().map(row -> Objects.toString(row.get(0))).toList());
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    @ParameterizedTest
    @CsvSource({
        "state = Available, state = Available",
        "state =Available, state =Available",
        "state=Available since > 10m, state=Available;since > 10m",
        "team= state=Available, team=;state=Available",
        "state =, state =",
        "state Available, state;Available",
        "n < =x, n < =x"
    })
    void aConditionsPartsMayStandApart(String typed, String conditions) {
        List<String> words = List.of(typed.split(" ", -1));
        List<String> found = new ArrayList<>();
        int end;
        for (int at = 0; at < words.size(); at = end) {
            end = Condition.end(words, at);
            found.add(String.join(" ", words.subList(at, end)));
        }

        assertThat(String.join(";", found)).isEqualTo(conditions);
    }
}
