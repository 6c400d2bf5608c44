package io.cxsh.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargeFileTest {
    private static final String BLANKS = " ".repeat(1 << 20);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"a\":\"x\",\"b\":1},{\"b\":2,\"a\":null},{\"c\":[1,{\"d\":true}]},{}]",
                "[{\"a\":1,\"a\":2},{\"a\":1.50},{\"a\":12345678901234567890},{\"a\":1e999},{\"a\":-3000000000}]",
                "[{\"s\":{\"n\":\"x\",\"t\":\"y\"}},{\"s\":{\"t\":\"y\",\"n\":\"x\"}},{\"s\":{\"n\":\"x\",\"t\":\"y\"}}]",
                "{\"version\":1,\"rows\":[{\"a\":1},{\"b\":2}],\"total\":2}",
                "{\"a\":1}\n{\"b\":\"\\ud83d\"}\n[{\"c\":\"日本\"}]",
                "{\"x\":1,\"rows\":[{\"y\":1}],\"rows\":[{\"z\":1}]}",
                "{\"x\":1,\"rows\":[{\"y\":1}],\"rows\":null}",
                "{\"rows\":null}",
                "{\"rows\":{\"a\":1}}",
                "[{\"rows\":[{\"a\":1}]},{\"b\":1}]",
                "[{\"a\":\"2026-11-23T09:58:40Z\"},{\"a\":\"2026-11-31T09:58:40Z\"},{\"a\":\"\"}]",
                "[[{\"a\":1}]]",
                "[1]",
                "7",
                "[{\"a\":1},",
                "[{\"a\":1}] x",
                "[{\"a\":1}",
                "{\"rows\":[{\"a\":1}],\"b\":",
                "",
                "[]"
            })
    void readsWhatASmallFileReadsWhenItIsLarge(String document) throws IOException {
        assertThat(read(BLANKS + document)).isEqualTo(read(document));
    }

    @Test
    void keepsRowsPackedWhenTheyAreMany() throws IOException {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < 40_000; i++) {
            text.append("{\"agentId\":\"%d\",\"state\":{\"name\":\"Busy\"},\"n\":%d},\n".formatted(i, i));
        }
        Path file = Files.writeString(folder.resolve("rows.json"), text.append("{\"more\":true}]"));
        Rows rows = RowsFile.read(file);

        assertThat(rows.cells()).isInstanceOf(PackedRows.class).hasSize(40_001);
        assertThat(rows.columns()).containsExactly("agentId", "state", "n", "more");
        assertThat(rows.cells().get(39_999).toString()).isEqualTo("[39999, {name=Busy}, 39999, null]");
        assertThat(rows.cells().get(40_000).toString()).isEqualTo("[null, null, null, true]");
    }

    @Test
    void refusesWhatIsNoUtf8WhenItIsLarge() throws IOException {
        Path file = folder.resolve("rows.json");
        Files.write(file, (BLANKS + "[{\"a\":\"Müller\"}]").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(outcome(file)).isEqualTo("rows.json is no UTF-8 text");
    }

    private String read(String document) throws IOException {
        return outcome(Files.writeString(folder.resolve("rows.json"), document));
    }

    private String outcome(Path file) {
        try {
            Rows rows = RowsFile.read(file);
            return rows.columns() + " " + List.copyOf(rows.cells()) + types(rows);
        } catch (IOException refused) {
            return String.valueOf(refused.getMessage()).replace(folder + "/", "");
        }
    }

    private static List<String> types(Rows rows) {
        return rows.cells().stream()
                .flatMap(row -> row.stream())
                .map(cell -> cell == null ? "" : cell.getClass().getName())
                .toList();
    }
}
