package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnveilingTest {
    private static final Map<String, String> BEHIND = Map.of(
            "agent-01@example.test",
            "ann@acme.example",
            "agent-01",
            "a-7",
            "Agent 02",
            "Bob Ray",
            "Agent",
            "Somebody",
            "4821",
            "4711",
            "x".repeat(200),
            "long",
            "y".repeat(201),
            "too long");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "explain agent-01@example.test --wide|explain ann@acme.example --wide",
                "agent-01@example.test|ann@acme.example",
                "agent-01@example.test,agent-01|ann@acme.example,a-7",
                "agent-01@example.tests|a-7@example.tests",
                "xagent-01|xagent-01",
                "agent-012|agent-012",
                "explain Agent 02|explain Bob Ray",
                "Agent 02Agent 02|Somebody 02Agent 02",
                "Agent 03|Somebody 03",
                "48210 14821 4821|48210 14821 4711",
                "--id=4821|--id=4711",
                "states|states",
                "''|''"
            })
    void theLongestPseudonymThatIsNoPartOfAWordIsTurnedBack(String text, String unveiled) {
        assertThat(Unveiling.unveiled(text, BEHIND::get)).isEqualTo(unveiled);
    }

    @Test
    void aTextWithoutAnyIsTheSame() {
        String text = "states --channel voice";

        assertThat(Unveiling.unveiled(text, BEHIND::get)).isSameAs(text);
    }

    @Test
    void oneOfTwoHundredCharactersIsTheLongest() {
        assertThat(Unveiling.unveiled("- " + "x".repeat(200) + " -", BEHIND::get))
                .isEqualTo("- long -");
        assertThat(Unveiling.unveiled("- " + "y".repeat(201) + " -", BEHIND::get))
                .isEqualTo("- " + "y".repeat(201) + " -");
    }

    @Test
    void aTextOfMoreThanAnyLineStays() {
        String most = "4821" + " ".repeat(100_000 - 4);

        assertThat(Unveiling.unveiled(most, BEHIND::get)).startsWith("4711 ");
        assertThat(Unveiling.unveiled(most + " ", BEHIND::get)).startsWith("4821 ");
    }
}
