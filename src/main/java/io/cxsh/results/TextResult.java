package io.cxsh.results;

import io.cxsh.redaction.SafeText;
import io.cxsh.table.DisplayWidth;
import io.cxsh.table.JsonText;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Words.
 *
 * @param text lines, without a line feed at the end
 */
public record TextResult(String text) implements Result {
    @Override
    public boolean isValue() {
        return false;
    }

    @Override
    public void write(View view, Appendable out) throws IOException {
        if (view.format().isData()) {
            JsonText.write(Map.of("text", text), out);
        } else {
            out.append(view.interactive() ? wrapped(view.width()) : SafeText.of(text));
        }
        out.append('\n');
    }

    private String wrapped(int width) {
        return SafeText.of(text)
                .lines()
                .map(line -> DisplayWidth.of(line) <= width ? line : DisplayWidth.wrapped(line, width))
                .collect(Collectors.joining("\n"));
    }
}
