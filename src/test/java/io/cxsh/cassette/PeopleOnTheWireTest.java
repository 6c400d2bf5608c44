package io.cxsh.cassette;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.redaction.Pseudonyms;
import io.cxsh.redaction.Redactor;
import io.cxsh.transport.Body;
import io.cxsh.transport.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleOnTheWireTest {
    private static final String ADDRESS = "http://127.0.0.1:8081/api/v2/agents/states";

    private Redactor redactor = new Redactor(new Pseudonyms(new SplittableRandom(1)));

    @BeforeEach
    void forget() {
        redactor = new Redactor(new Pseudonyms(new SplittableRandom(1)));
    }

    private String shared(String body) {
        return shared(Recorded.get(ADDRESS, body));
    }

    private String shared(Exchange exchange) {
        OriginOnTheWire.learn(exchange, redactor);
        Body body = RedactedExchange.of(exchange, redactor).body();
        return Wide.text(body).orElseGet(() -> body.head(10_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"agentId\":1,\"shiftLeader\":\"Trautmann\"}]",
                "[{\"x\":{\"y\":[[\"of\",\"trautmann\"]]}}]",
                "{\"message\":\"no view for Wiebke Trautmann\"}",
                "{\"Trautmann\":{\"count\":1}}",
                "{\"firstName\":\"Wiebke\",\"lastName\":\"Trautmann\"}",
                "{\"name\":\"Trautmann\"}",
                "\"Trautmann\"",
                "<p>Dear Ms Trautmann,</p>",
                "[{\"name\":\"Trautmann\"},{\"bro"
            })
    void aNameGoesWhereverItStands(String body) {
        assertThat(shared(body)).doesNotContainIgnoringCase("trautmann");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"agentStates\":[{\"agentStateName\":\"Pausenraum\",\"teamName\":\"Wien\",\"mediaName\":\"Telefonie\",\"skillName\":\"Deutsch\"}]}",
                "{\"state\":{\"name\":\"Pausenraum\",\"type\":\"idle\"}}",
                "{\"teams\":[{\"teamId\":20,\"name\":\"Wien\"}]}",
                "{\"totalRecords\":125000,\"contactId\":987654321,\"icBUId\":4500000,\"lastPollTime\":\"2026-11-27T08:00:00Z\"}",
                "{\"error\":\"invalid_scope\",\"error_description\":\"The scope agents:read is not granted to this client\"}"
            })
    void thingsStay(String body) {
        assertThat(shared(body)).isEqualTo(body);
    }

    @Test
    void aLongNumberOfAnUnknownFieldGoes() {
        assertThat(shared("[{\"seat\":7654321,\"ownerNo\":\"4711\",\"duration\":7654300}]"))
                .doesNotContain("7654321", "4711")
                .contains("7654300");
    }

    @Test
    void aNameInUtf16Goes() {
        byte[] bytes = "[{\"boss\":\"Trautmann\"}]".getBytes(StandardCharsets.UTF_16LE);
        String shared = shared(Recorded.answer(Recorded.get(ADDRESS, "").request(), Body.of(bytes)));
        assertThat(shared).startsWith("[{\"boss\":\"").doesNotContain("Trautmann");
    }

    @Test
    void anAgentCalledLikeAFieldLeavesTheFieldsAlone() {
        String body =
                "{\"token\":\"x\",\"agentStates\":[{\"agentId\":4711,\"firstName\":\"Token\",\"lastName\":\"Agents\"}]}";
        Exchange exchange = Recorded.get(ADDRESS + "?agents=1", body);
        assertThat(shared(exchange))
                .startsWith("{\"token\":\"x\",\"agentStates\":[")
                .doesNotContain("\"Token\"", "\"Agents\"");
        assertThat(RedactedExchange.of(exchange, redactor).request().uri()).hasToString(ADDRESS + "?agents=1");
    }
}
