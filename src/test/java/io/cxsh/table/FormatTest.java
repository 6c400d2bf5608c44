package io.cxsh.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormatTest {
    private static final Table STATES = new Table(
            List.of("agentId", "email", "minutes"),
            List.of(row("4711", "ann@acme.example", 4L), row("李", null, 12L), row("x", "=1+1", null)));

    @Test
    void tableAlignsItsColumns() throws IOException {
        assertThat(written(Format.TABLE, STATES)).isEqualTo("""
                agentId  email             minutes
                4711     ann@acme.example  4
                李                         12
                x        =1+1
                """);
        assertThat(new PlainTable(UnaryOperator.identity()).width(STATES)).isEqualTo(34);
    }

    @Test
    void verticalLeavesAbsentCellsOut() throws IOException {
        assertThat(written(Format.VERTICAL, STATES)).isEqualTo("""
                -- row 1
                agentId  4711
                email    ann@acme.example
                minutes  4
                -- row 2
                agentId  李
                minutes  12
                -- row 3
                agentId  x
                email    =1+1
                """);
    }

    @Test
    void jsonKeepsTypesAndEscapesWhatATerminalObeys() throws IOException {
        assertThat(written(Format.JSON, STATES))
                .isEqualTo("[{\"agentId\":\"4711\",\"email\":\"ann@acme.example\",\"minutes\":4},"
                        + "{\"agentId\":\"\\u674E\",\"minutes\":12},{\"agentId\":\"x\",\"email\":\"=1+1\"}]\n");
        Table hostile = one("a\u001b[2Jb\u202e\u009b\"\n");
        assertThat(written(Format.JSON, hostile)).isEqualTo("[{\"cell\":\"a\\u001B[2Jb\\u202E\\u009B\\\"\\n\"}]\n");
        Table nested = one(Map.of("on", true, "list", Arrays.asList(1, 2.5, null)));
        assertThat(written(Format.JSON, nested)).contains("\"on\":true").contains("\"list\":[1,2.5,null]");
    }

    @Test
    void ndjsonIsOneRowALine() throws IOException {
        assertThat(written(Format.NDJSON, STATES).lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("{\"agentId\":") && line.endsWith("}"));
    }

    @Test
    void csvQuotesAndDisarms() throws IOException {
        assertThat(written(Format.CSV, STATES)).isEqualTo("""
                agentId,email,minutes
                4711,ann@acme.example,4
                李,,12
                x,'=1+1,
                """);
        assertThat(written(Format.CSV, one("a,\"b\""))).isEqualTo("cell\n\"a,\"\"b\"\"\"\n");
        assertThat(written(Format.CSV, one(" @cmd"))).isEqualTo("cell\n' @cmd\n");
        assertThat(written(Format.CSV, one("-12.5"))).isEqualTo("cell\n-12.5\n");
    }

    @Test
    void markdownHasNoActiveCharacters() throws IOException {
        assertThat(written(Format.MD, one("<script> [a](b) | *_ ann@x")))
                .isEqualTo("| cell |\n| --- |\n| &#60;script&#62; &#91;a&#93;(b) &#124; &#42;&#95; `ann@x` |\n");
    }

    @Test
    void jiraHasNoActiveCharacters() throws IOException {
        assertThat(written(Format.JIRA, one("{html} [a|b] *x*")))
                .isEqualTo("||cell||\n|\\{html\\} \\[a\\|b\\] \\*x\\*|\n");
        assertThat(written(Format.JIRA, one(null))).isEqualTo("||cell||\n| |\n");
    }

    @Test
    void headingsAreAsHarmlessAsCells() throws IOException {
        Table keys = new Table(List.of("=1|<b>", "x"), List.of());

        assertThat(written(Format.MD, keys)).startsWith("| =1&#124;&#60;b&#62; | x |");
        assertThat(written(Format.JIRA, keys)).startsWith("||=1\\|&#60;b&#62;||x||");
        assertThat(written(Format.CSV, keys)).startsWith("'=1|<b>,x");
    }

    @Test
    void fittedCutsByWidth() {
        assertThat(DisplayWidth.fitted("李李李", 5)).isEqualTo("李李…");
        assertThat(DisplayWidth.fitted("plain", 5)).isEqualTo("plain");
    }

    private static Table one(@Nullable Object cell) {
        return new Table(List.of("cell"), List.of(Collections.singletonList(cell)));
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    private static String written(Format format, Table table) throws IOException {
        StringBuilder out = new StringBuilder();
        format.writer(UnaryOperator.identity()).write(table, out);
        return out.toString();
    }
}
