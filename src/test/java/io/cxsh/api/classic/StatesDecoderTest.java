package io.cxsh.api.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cxsh.model.AgentId;
import io.cxsh.model.AgentState;
import io.cxsh.model.PackedStates;
import io.cxsh.model.PlacedRow;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class StatesDecoderTest {
    private final List<PlacedRow> history = new ArrayList<>();

    @Test
    void anUnusualRowIsReadLikeAUsualOne() throws Exception {
        String usual =
                "{\"agentId\":7,\"email\":\"a@b.example\",\"skill\":\"vip\",\"state\":{\"name\":\"Busy\",\"type\":\"busy\"},\"since\":\"2026-11-23T09:58:40Z\",\"channel\":\"chat\"}";
        String withHistory = usual.replace(",\"since\"", ",\"history\":[{\"name\":\"Wrapup\"}],\"since\"");

        List<PlacedRow> rows = read("[" + usual + "," + withHistory + "]");

        assertThat(rows.get(1).state()).isEqualTo(rows.get(0).state());
        assertThat(rows.get(0).state())
                .isEqualTo(new AgentState(
                        new AgentId("7"),
                        "a@b.example",
                        "chat",
                        "Busy",
                        "busy",
                        Instant.parse("2026-11-23T09:58:40Z"),
                        Map.of("skill", "vip")));
        assertThat(history).singleElement().satisfies(row -> {
            assertThat(row.state().state()).isEqualTo("Wrapup");
            assertThat(row.state().channel()).isEqualTo("chat");
        });
    }

    @Test
    void aPersonIsNamedInHerPastTooWhenOnlyHerRowSaysWhoSheIs() throws Exception {
        read("[{\"agentId\":7,\"firstName\":\"Ann\",\"lastName\":\"Lee\",\"skill\":\"vip\",\"state\":null,"
                + "\"history\":[{\"state\":\"Busy\"},{\"name\":\"Wrapup\",\"type\":\"acw\",\"reason\":\"late\"}]}]");

        assertThat(history)
                .extracting(PlacedRow::state)
                .containsExactly(
                        new AgentState(
                                new AgentId("7"),
                                null,
                                null,
                                "Busy",
                                null,
                                null,
                                Map.of("firstName", "Ann", "lastName", "Lee")),
                        new AgentState(
                                new AgentId("7"),
                                null,
                                null,
                                "Wrapup",
                                "acw",
                                null,
                                Map.of("firstName", "Ann", "lastName", "Lee", "reason", "late")));
    }

    @Test
    void theLastOfTwoEqualKeysHolds() throws Exception {
        List<PlacedRow> rows = read(
                "[{\"agentId\":\"1\",\"agentId\":\"2\",\"state\":{\"name\":\"Busy\",\"type\":\"busy\"},\"state\":\"Idle\",\"x\":1,\"x\":null}]");

        assertThat(rows.get(0).state())
                .isEqualTo(new AgentState(new AgentId("2"), null, null, "Idle", null, null, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"agentId\":\"1\"}",
                "{\"agentId\":\"1\",\"state\":null}",
                "{\"agentId\":\"1\",\"state\":\"Busy\",\"state\":null}",
                "{\"agentId\":\"1\",\"history\":7}"
            })
    void aRowWithoutAStateIsNone(String row) {
        assertThatThrownBy(() -> read("[" + row + "]"))
                .isInstanceOf(StatesDecoder.NoListException.class)
                .hasMessage("a list whose element 1 has no state");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"agentId\":\"1\",\"state\":{\"name\":\"Busy\"",
                "[{\"agentId\":\"1\",\"state\":\"Busy\"",
                "[{\"agentId\":\"1\",\"state\":\"Busy\"}",
                "[{\"agentId\":\"1\",\"state\":\"Busy\"},",
                "[{\"agentId\":\"1\",\"state\":\"Busy\"}]]",
                "[]x"
            })
    void whatIsNotWholeIsNoList(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:58:40Z, 2026-11-23T09:58:40Z",
        "2024-02-29T23:59:59Z, 2024-02-29T23:59:59Z",
        "2026-11-23T09:58:40.125Z, 2026-11-23T09:58:40.125Z",
        "2026-11-23T09:58:40+0100, 2026-11-23T08:58:40Z",
        "2026-11-23T09:58:40, 2026-11-23T09:58:40Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "1763892000, 2025-11-23T10:00:00Z",
        "2026-02-30T09:58:40Z,",
        "2026-13-01T09:58:40Z,",
        "2026-11-23T25:58:40Z,",
        "2026x11-23T09:58:40Z,",
        "never,"
    })
    void readsEveryFormOfATime(String text, Instant moment) throws Exception {
        List<PlacedRow> rows = read("[{\"state\":\"Busy\",\"since\":\"" + text + "\"}]");

        assertThat(rows.get(0).state().since()).isEqualTo(moment);
    }

    @Test
    void textsThatAreAlikeInFormStayApart() throws Exception {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < 1_000; i++) {
            text.append(i == 0 ? "" : ",")
                    .append("{\"state\":\"s")
                    .append(i % 700)
                    .append("\"}");
        }

        List<PlacedRow> rows = read(text.append("]").toString());

        for (int i = 0; i < 1_000; i++) {
            assertThat(rows.get(i).state().state()).isEqualTo("s" + i % 700);
        }
    }

    @Test
    void packsTheRowsThatItReadsWhenTheyAreMany() throws Exception {
        List<String> rows = List.of("""
                {"agentId":"%d","email":"Ann%d@acme.example","channel":"voice","state":{"name":"Busy","type":"busy"}}""", """
                {"agentId":%d,"channel":null,"since":"2026-11-23T09:58:40.5Z","state":"Wrapup","team":"red %d"}""", """
                {"email":"ünü %d","state":{"name":"日本 %d"},"since":"2026-11-23T09:58:40Z","skills":["a"]}""", """
                {"state":{"type":"x"},"since":"%d","channel":"c%d","email":null}""", """
                {"agentId":"%d","state":"Busy","history":[{"state":"Available"},{"state":"Busy %d"}]}""");
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < 5_000; i++) {
            text.append(i == 0 ? "" : ",").append(rows.get(i % rows.size()).formatted(i, i));
        }
        String document = text.append(']').toString();
        CurrentRows packed = new CurrentRows();
        StatesDecoder.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), packed);

        assertThat(packed.current(false)).isInstanceOf(PackedStates.class).isEqualTo(read(document));
        assertThat(packed.earlier(false)).isEqualTo(history);
    }

    private List<PlacedRow> read(String text) throws StatesDecoder.NoListException {
        List<PlacedRow> rows = new ArrayList<>();
        StatesDecoder.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), new Collected(rows, history));
        return rows;
    }
}
