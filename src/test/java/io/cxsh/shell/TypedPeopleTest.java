package io.cxsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedPeopleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "explain Zed",
                "expalin Zed",
                "explain Zed --chanel voice",
                "explain --tree Zed",
                "explain --tre Zed",
                "why-not CX110 Zed",
                "agent Zed",
                "agents Zed | count",
                "timelin Zed",
                "states --agent Zed",
                "states --agent=Zed --chanel voice",
                "states --chanel voice --agent 'Zed'",
                "states --agnet Zed",
                "states --emial=Zed",
                "states --agent Zed as @q",
                "watch --times 1 states --agent Zed",
                "watch --until \"agent Zed visible\" states",
                "alias zed \"states --agent Zed\"",
                "check agent Zed visible",
                "check within 1s not agent Zed hidden",
                "chekc agent Zed visible",
                "expect agent Zed vissible",
                "set agent Zed",
                "states | where agent=Zed",
                "states | where email~Zed",
                "states | where email ~ Zed",
                "states | where email ~Zed state = Available",
                "states | where email~^Zed.*",
                "states | where state = Busy name == Zed",
                "check field email ~ Zed",
                "expect within 3s not field email=Zed",
                "watch --until 'field email ~ Zed' states",
                "watch --until 'not agent Zed visible' states",
                "states --agent 'Zed"
            })
    void whoIsAskedForIsFoundAlsoWhereTheLineIsMistyped(String line) {
        assertThat(TypedPeople.in(line)).containsExactly("Zed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "states --channel voice",
                "explain --channel voice --state Available",
                "explain CX306",
                "explain --chanel voice",
                "explain @last",
                "states | where state=Wrapup since>1m | count --by channel",
                "states | select agent channel",
                "agents --format csv",
                "check rows > 3",
                "watch --times 2 --every 2s states --channel voice",
                "request 2 --curl",
                "whoami",
                "note \"the agent left early\"",
                "note \"explain agent hidden visible\"",
                "diff @before @after"
            })
    void nobodyIsFoundWhereNobodyIsAskedFor(String line) {
        assertThat(TypedPeople.in(line)).isEmpty();
    }
}
