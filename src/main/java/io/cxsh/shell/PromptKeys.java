package io.cxsh.shell;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.Widget;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.impl.AbstractPosixTerminal;

/**
 * The keys that terminals send in two forms: {@code ESC [ A} in their ordinary mode, {@code ESC O A} in the mode that a
 * program may ask for. JLine knows the form that the terminal's description names; tools that press keys often send the
 * other one, which would stand in the line as rubbish.
 */
final class PromptKeys {
    private static final int LONGEST_SUGGESTED = 500;
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

    private static final InputStream TYPED = new FileInputStream(FileDescriptor.in);

    private PromptKeys() {}

    /** Binds them all. */
    static void bind(LineReaderImpl reader) {
        Map<String, String> keys = new LinkedHashMap<>(MORE);
        MOVES.forEach((letter, widget) -> {
            keys.put("[" + letter, widget);
            keys.put("O" + letter, widget);
        });
        KeyMap<Binding> map = Objects.requireNonNull(reader.getKeyMaps().get(LineReader.MAIN));
        keys.forEach((key, widget) -> map.bind(new Reference(widget), ESC + key));
        insertInBlocks(reader);
    }

    /** What is pasted as keys comes in at once: drawing the line after each one takes minutes for a long line. */
    private static void insertInBlocks(LineReaderImpl reader) {
        Widget key = builtin(reader, LineReader.SELF_INSERT);
        reader.getWidgets().put(LineReader.SELF_INSERT, () -> {
            boolean inserted = key.apply();
            while (isMoreThere(reader) && isText(reader.peekCharacter(1))) {
                reader.getBuffer().write(reader.readCharacter());
            }
            return suggestsOnlyForShortLines(reader) && inserted;
        });
        Widget paste = builtin(reader, LineReader.BEGIN_PASTE);
        reader.getWidgets().put(LineReader.BEGIN_PASTE, () -> paste.apply() && suggestsOnlyForShortLines(reader));
    }

    /**
     * Asked first, because a look at the next key of an idle terminal takes the tenth of a second that the tty waits. JLine
     * cannot tell; a terminal of this kind is always standard input.
     */
    private static boolean isMoreThere(LineReader reader) {
        try {
            return !(reader.getTerminal() instanceof AbstractPosixTerminal) || TYPED.available() > 0;
        } catch (IOException closed) {
            return false; // the next read tells it
        }
    }

    private static Widget builtin(LineReaderImpl reader, String name) {
        return Objects.requireNonNull(reader.getBuiltinWidgets().get(name));
    }

    /** JLine looks for a suggestion with a pattern of the whole line, which takes ten seconds for a very long one. */
    private static boolean suggestsOnlyForShortLines(LineReader reader) {
        if (reader.getBuffer().length() > LONGEST_SUGGESTED) {
            reader.setAutosuggestion(LineReader.SuggestionType.NONE);
        }
        return true;
    }

    /** Characters that insert themselves in every key map. */
    private static boolean isText(int character) {
        return character >= ' ' && character <= '~';
    }
}
