package io.cxsh.cassette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cxsh.transport.Exchange;
import io.cxsh.transport.Request;
import io.cxsh.transport.TransportException.Kind;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTransportTest {
    private static final String STATES = "https://tenant-1.example.test/api/v2/agents/states";

    private final Exchange first =
            Recorded.get(STATES + "?channel=voice&email=a%40b.example", "[1]").numbered(1);
    private final Exchange second =
            Recorded.get(STATES + "?email=a@b.example&channel=voice", "[2]").numbered(2);
    private final Exchange all = Recorded.get(STATES, "[3]").numbered(3);
    private final ReplayTransport replay = new ReplayTransport(List.of(first, second, all));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?channel=voice&email=a%40b.example",
                "?email=a@b.example&channel=voice",
                "?email=%61%40b.example&&channel=voice"
            })
    void theSameQuestionHoweverItIsWritten(String query) throws Unrecorded {
        assertThat(replay.send(get(STATES + query))).isSameAs(first);
    }

    @Test
    void pollsAreAnsweredInTheirOrderAndNotBeyond() throws Unrecorded {
        String query = "?channel=voice&email=a%40b.example";

        assertThat(replay.send(get(STATES + query))).isSameAs(first);
        assertThat(replay.send(get(STATES + query))).isSameAs(second);
        Unrecorded refusal = refusal(get(STATES + query));

        assertThat(refusal.differences()).containsExactly(new Difference("times", Optional.of("2"), Optional.of("3")));
        assertThat(refusal.closest()).containsSame(second);
    }

    @Test
    void fromTheStartAfterRewind() throws Unrecorded {
        replay.send(get(STATES));
        replay.rewind();

        assertThat(replay.send(get(STATES))).isSameAs(all);
    }

    @Test
    void aPlayedLineKnowsItsPeriodsAMomentLater() throws Unrecorded {
        String period = STATES + "?agent=7&endDate=";
        Exchange before = Recorded.get(period + "2026-11-27T10:00:00Z", "[]").numbered(1);
        Exchange played = Recorded.get(period + "2026-11-27T10:00:40Z", "[]").numbered(2);
        Exchange later = Recorded.get(period + "2026-11-27T10:00:50Z", "[]").numbered(3);
        ReplayTransport line = new ReplayTransport(List.of(before, played, later));
        Request asked = get(period + "2026-11-27T10:00:01Z");

        assertThat(catchThrowableOfType(Unrecorded.class, () -> line.send(asked)))
                .as("no line is played")
                .isNotNull();
        line.seek(2, 4);
        assertThat(line.send(asked)).isSameAs(played);
        assertThat(line.send(asked)).isSameAs(later);
        for (String other : List.of("2026-11-27T09:59:39Z", "2026-11-27T10:02:00Z", "now")) {
            line.seek(2, 4);
            assertThat(catchThrowableOfType(Unrecorded.class, () -> line.send(get(period + other))))
                    .as(other)
                    .isNotNull();
        }
        line.seek(2, 4);
        Request another = get(STATES + "?agent=8&endDate=2026-11-27T10:00:40Z");
        assertThat(catchThrowableOfType(Unrecorded.class, () -> line.send(another)))
                .as("about somebody else")
                .isNotNull();
    }

    @Test
    void theHostDoesNotMatter() throws Unrecorded {
        assertThat(replay.send(get("http://127.0.0.1:8080/api/v2/agents/states")))
                .isSameAs(all);
    }

    @Test
    void saysWhatDiffersFromTheClosest() {
        Unrecorded refusal = refusal(get(STATES + "?channel=chat&email=a%40b.example&since=x"));

        assertThat(refusal)
                .hasMessage(
                        "not recorded: GET /api/v2/agents/states?channel=chat&email=a@b.example&since=x; closest is #1"
                                + " GET /api/v2/agents/states?channel=voice&email=a@b.example:"
                                + " channel is voice there, chat here; since is absent there, x here");
        assertThat(refusal.kind()).isEqualTo(Kind.NOT_SENT);
        assertThat(refusal.asked()).isEqualTo("GET /api/v2/agents/states?channel=chat&email=a@b.example&since=x");
        assertThat(refusal.closest()).containsSame(first);
        assertThat(replay.refused()).containsExactly(refusal);
    }

    @Test
    void anotherPathOrMethodIsAnotherQuestion() {
        Request post = new Request("POST", URI.create(STATES), List.of(), null, null);

        assertThat(refusal(post).differences())
                .containsExactly(new Difference("method", Optional.of("GET"), Optional.of("POST")));
        assertThat(refusal(get(STATES + "/7")).differences())
                .extracting(Difference::what)
                .containsExactly("path");
    }

    @Test
    void saysSoWhenNothingWasRecorded() {
        Unrecorded refusal = catchThrowableOfType(
                Unrecorded.class, () -> new ReplayTransport(List.of()).send(get("https://a.example/x")));

        assertThat(refusal).hasMessage("not recorded: GET /x; nothing was");
        assertThat(refusal.closest()).isEmpty();
    }

    private Unrecorded refusal(Request request) {
        return catchThrowableOfType(Unrecorded.class, () -> replay.send(request));
    }

    private static Request get(String address) {
        return Request.get(URI.create(address), null);
    }
}
