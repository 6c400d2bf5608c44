package io.cxsh.results;

import io.cxsh.redaction.SafeText;
import io.cxsh.table.JsonText;
import io.cxsh.table.LineBreaks;
import java.io.IOException;
import java.util.Map;

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
            String safe = SafeText.of(text);
            out.append(view.interactive() ? LineBreaks.text(safe, view.width()) : safe);
        }
        out.append('\n');
    }
}
