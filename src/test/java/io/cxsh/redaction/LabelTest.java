package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTest {
    @ParameterizedTest
    @CsvSource({"1, agent-01", "9, agent-09", "10, agent-10", "100, agent-100"})
    void hasTwoDigitsAtLeast(int number, String label) {
        assertThat(Label.of(number)).isEqualTo(label);
    }

    @Test
    void theNumberBehindALabelIsTold() {
        assertThat(Label.numberIn("agent-07", 6, 8)).isEqualTo(7);
        assertThat(Label.numberIn("x Agent-1234 y", 8, 12)).isEqualTo(1234);
        assertThat(Label.numberIn("agent-999999999", 6, 15)).isEqualTo(999_999_999);
    }

    @Test
    void aNumberWithoutALabelOrOneTooLongIsNone() {
        assertThat(Label.numberIn("agent_07", 6, 8)).isEqualTo(-1);
        assertThat(Label.numberIn("gent-07", 5, 7)).isEqualTo(-1);
        assertThat(Label.numberIn("1234", 0, 4)).isEqualTo(-1);
        assertThat(Label.numberIn("x agent 1234", 8, 12)).isEqualTo(-1);
        assertThat(Label.numberIn("agent-9999999999", 6, 16)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "1, aagent-01",
        "2, aggent-01",
        "4, agennt-01",
        "5, agentt-01",
        "6, aaagent-01",
        "7, agggent-01",
        "10, agenttt-01",
        "11, aaaagent-01"
    })
    void theNthSlipIsTold(int nth, String slipped) {
        assertThat(Label.slipped("agent-01", nth)).isEqualTo(slipped);
    }

    @Test
    void looksTheSameByALetterOrByWhatCannotBeSeen() {
        assertThat(Label.looking("agent-01", "\u0430nn")).isEqualTo("\u0430gent-01");
        assertThat(Label.looking("xyz-01", "\u0430nn")).isEqualTo("\u0445yz-01");
        assertThat(Label.looking("agent-01", "ann\u200b")).isEqualTo("a\u200bgent-01");
        assertThat(Label.looking("agent-01", "a nn")).isEqualTo("a gent-01");
        assertThat(Label.looking("agent-01", "a\u00a0n\u200bn")).isEqualTo("a\u00a0gent-01");
        assertThat(Label.looking("07", "\u0430nn")).isEqualTo("07");
    }

    @ParameterizedTest
    @CsvSource({
        "Ann Lee, agent 07.2",
        "ann.lee, agent.07.2",
        "ann-lee, agent_07.2",
        "ann_lee, agent_07.2",
        "ann, agent_07.2"
    })
    void aNameIsWrittenLikeTheRealOne(String like, String name) {
        assertThat(Label.name("agent-07.2", like)).isEqualTo(name);
    }

    @Test
    void someThousandStandInsInARowAreOne() {
        assertThat(Label.isName("agent_01".repeat(20_000))).isTrue();
        assertThat(Label.isName("agent_01".repeat(20_000) + "x")).isFalse();
    }
}
