package io.cxsh.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;

/**
 * The keys that terminals send in two forms: {@code ESC [ A} in their ordinary mode, {@code ESC O A} in the mode that a
 * program may ask for. JLine knows the form that the terminal's description names; tools that press keys often send the
 * other one, which would stand in the line as rubbish.
 */
final class PromptKeys {
    private static final String ESC = "\033";
    private static final Map<String, String> MOVES = Map.of(
            "A", LineReader.UP_LINE_OR_HISTORY,
            "B", LineReader.DOWN_LINE_OR_HISTORY,
            "C", LineReader.FORWARD_CHAR,
            "D", LineReader.BACKWARD_CHAR,
            "H", LineReader.BEGINNING_OF_LINE,
            "F", LineReader.END_OF_LINE);
    private static final Map<String, String> MORE = Map.of(
            "[1~", LineReader.BEGINNING_OF_LINE,
            "[4~", LineReader.END_OF_LINE,
            "[3~", LineReader.DELETE_CHAR,
            "[1;5C", LineReader.FORWARD_WORD,
            "[1;5D", LineReader.BACKWARD_WORD);

    private PromptKeys() {}

    /** Binds them all. */
    static void bind(LineReader reader) {
        Map<String, String> keys = new LinkedHashMap<>(MORE);
        MOVES.forEach((letter, widget) -> {
            keys.put("[" + letter, widget);
            keys.put("O" + letter, widget);
        });
        KeyMap<Binding> map = Objects.requireNonNull(reader.getKeyMaps().get(LineReader.MAIN));
        keys.forEach((key, widget) -> map.bind(new Reference(widget), ESC + key));
    }
}
