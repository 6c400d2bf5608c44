package io.cxsh.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.cxsh.redaction.SafeText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Other people's readers, at their strictest, find the cells that were written and nothing beside them. */
class ExportsTest {
    private static final int COLUMNS = 3;

    /** What means something to one of the readers, or to the programs behind them. */
    private static final List<String> PARTS = List.of(
            "a",
            "7",
            " ",
            "  ",
            "\"",
            "'",
            ",",
            ";",
            "\n",
            "\r",
            "\t",
            "=",
            "+",
            "-",
            "@",
            "|",
            "\\",
            "`",
            "``",
            "*",
            "_",
            "~",
            "<",
            ">",
            "&",
            "#",
            "[",
            "](",
            ")",
            "!",
            "https://x.example/",
            "www.x.example",
            "ann@x.example",
            "<script>",
            "<!--",
            "&amp;",
            "&#10;",
            "=cmd|' /C calc'!A0",
            "\u001b[31m",
            "\u202e",
            "\u0000",
            "東京",
            "é",
            "\ud83d\ude00",
            "---",
            ":---:",
            "1. ",
            "> ",
            "$x$",
            "＝1",
            "{code}");

    static Stream<List<List<@Nullable Object>>> tables() {
        return IntStream.range(0, 300).mapToObj(seed -> rows(new Random(seed)));
    }

    private static List<List<@Nullable Object>> rows(Random random) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int column = 0; column < COLUMNS; column++) {
                row.add(random.nextInt(9) == 0 ? null : cell(random));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String cell(Random random) {
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            cell.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return cell.toString();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void csvIsReadCellByCell(List<List<@Nullable Object>> rows) throws IOException {
        List<CsvRecord> records = CsvReader.builder()
                .allowExtraFields(false)
                .allowMissingFields(false)
                .allowExtraCharsAfterClosingQuote(false)
                .skipEmptyLines(false)
                .ofCsvRecord(written(Format.CSV, rows))
                .stream()
                .toList();

        assertThat(records).hasSize(rows.size() + 1);
        for (int i = 0; i < rows.size(); i++) {
            List<String> fields = records.get(i + 1).getFields();
            assertThat(fields.stream().map(ExportsTest::unguarded))
                    .isEqualTo(rows.get(i).stream()
                            .map(ExportsTest::shown)
                            .map(ExportsTest::unguarded)
                            .toList());
            assertThat(fields).noneMatch(ExportsTest::isCalculated);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void markdownIsOneTableOfPlainText(List<List<@Nullable Object>> rows) throws IOException {
        Node document = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(written(Format.MD, rows));

        assertThat(document.getFirstChild()).isInstanceOf(TableBlock.class).isSameAs(document.getLastChild());
        Cells cells = new Cells();
        document.accept(cells);
        assertThat(cells.strange).isEmpty();
        assertThat(cells.texts.subList(COLUMNS, cells.texts.size()))
                .isEqualTo(rows.stream()
                        .flatMap(List::stream)
                        .map(ExportsTest::shown)
                        .map(String::strip)
                        .toList());
    }

    private static String written(Format format, List<List<@Nullable Object>> rows) throws IOException {
        StringBuilder out = new StringBuilder();
        format.writer(SafeText::line).write(new Table(List.of("one", "two", "three"), rows), out);
        return out.toString();
    }

    private static String shown(@Nullable Object cell) {
        return cell == null ? "" : SafeText.line(cell.toString());
    }

    /** Without the apostrophes that keep spreadsheets from calculating. */
    private static String unguarded(String text) {
        return text.replace("'", "");
    }

    private static boolean isCalculated(String field) {
        return field.matches("(?s)[=+\\-@\\t\\r＝].*") && !field.matches("[+-]?\\d+(\\.\\d+)?");
    }

    /** The text of each cell, and every node that is neither table nor text. */
    private static final class Cells extends AbstractVisitor {
        private final List<String> texts = new ArrayList<>();
        private final List<String> strange = new ArrayList<>();
        private StringBuilder text = new StringBuilder();

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            text.append(node.getLiteral());
        }

        @Override
        protected void visitChildren(Node parent) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof TableCell cell) {
                    text = new StringBuilder();
                    visitChildren(cell);
                    texts.add(text.toString());
                } else if (child instanceof Text || child instanceof Code) {
                    child.accept(this);
                } else {
                    boolean isTable = child instanceof TableBlock
                            || child instanceof TableRow
                            || child.getClass().getName().startsWith("org.commonmark.ext.gfm.tables.Table");
                    if (!isTable) {
                        strange.add(child.toString());
                    }
                    visitChildren(child);
                }
            }
        }
    }
}
