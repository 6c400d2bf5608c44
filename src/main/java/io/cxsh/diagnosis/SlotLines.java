package io.cxsh.diagnosis;

import io.cxsh.redaction.SafeText;
import io.cxsh.table.DisplayWidth;

/** Lines of a report: a slot's name at the left, words broken between them, what shows them at the right edge. */
final class SlotLines {
    private final int slot;
    private final int width;
    private final StringBuilder text = new StringBuilder();

    /**
     * An empty report.
     *
     * @param slot the cells that a slot's name and the blanks around it take
     * @param width the cells of a line
     */
    SlotLines(int slot, int width) {
        this.slot = slot;
        this.width = width;
    }

    /** A line without a slot, from the left edge. */
    void title(String words) {
        put(0, "", words, "");
    }

    void blank() {
        text.append('\n');
    }

    /** Words in their slot; the place stands at the right edge of the last line. */
    void put(String name, String words, String place) {
        put(slot, name, words, place);
    }

    private void put(int indent, String name, String words, String place) {
        StringBuilder line = new StringBuilder(indent == 0 ? "" : DisplayWidth.padded("  " + name, indent));
        String safe = SafeText.line(words);
        line.append(safe, 0, safe.length() - safe.stripLeading().length());
        boolean first = true;
        for (String word : safe.strip().split("(?<=\\S) (?=\\S)", -1)) {
            if (!first && DisplayWidth.of(line.toString()) + 1 + DisplayWidth.of(word) > width) {
                text.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(" ".repeat(indent));
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            first = false;
        }
        placed(line, place);
    }

    private void placed(StringBuilder line, String place) {
        int used = DisplayWidth.of(line.toString()) + DisplayWidth.of(place);
        if (!place.isEmpty() && used + 2 > width) {
            text.append(line.toString().stripTrailing()).append('\n');
            line.setLength(0);
            used = DisplayWidth.of(place);
        }
        if (!place.isEmpty()) {
            line.append(" ".repeat(Math.max(1, width - used))).append(place);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
