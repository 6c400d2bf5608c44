package io.cxsh.results;

import io.cxsh.redaction.SafeText;
import io.cxsh.table.DisplayWidth;
import io.cxsh.table.Format;
import io.cxsh.table.JsonText;
import io.cxsh.table.Table;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Named facts about one thing, in order.
 *
 * @param facts name and value; a value is text, a number or a list of text
 * @param exit the exit code that they ask for
 */
public record FactsResult(Map<String, Object> facts, int exit) implements Result {
    public FactsResult {
        facts = new LinkedHashMap<>(facts);
    }

    public FactsResult(Map<String, Object> facts) {
        this(facts, 0);
    }

    @Override
    public boolean isValue() {
        return false;
    }

    @Override
    public void write(View view, Appendable out) throws IOException {
        if (view.format() == Format.JSON || view.format() == Format.NDJSON) {
            JsonText.write(facts, out);
            out.append('\n');
        } else if (view.format() == Format.TABLE || view.format() == Format.VERTICAL) {
            lines(out);
        } else {
            view.format().writer(SafeText::line).write(table(), out);
        }
    }

    /** A name may be the server's too: the headers of an answer. */
    private void lines(Appendable out) throws IOException {
        int width = facts.keySet().stream()
                .mapToInt(name -> DisplayWidth.of(SafeText.line(name)))
                .max()
                .orElse(0);
        for (Map.Entry<String, Object> fact : facts.entrySet()) {
            out.append(DisplayWidth.padded(SafeText.line(fact.getKey()), width))
                    .append("  ")
                    .append(SafeText.line(words(fact.getValue())))
                    .append('\n');
        }
    }

    private Table table() {
        List<List<@org.jspecify.annotations.Nullable Object>> rows = facts.entrySet().stream()
                .map(fact -> Arrays.<Object>asList(fact.getKey(), words(fact.getValue())))
                .toList();
        return new Table(List.of("name", "value"), rows);
    }

    private static String words(Object value) {
        return value instanceof List<?> list
                ? String.join(" ", list.stream().map(String::valueOf).toList())
                : String.valueOf(value);
    }
}
