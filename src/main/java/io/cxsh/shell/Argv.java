package io.cxsh.shell;

import io.cxsh.redaction.SafeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The program's arguments: what stands before the command is for the program, the rest is the command's line, as a list,
 * so that the calling shell's quotes survive.
 *
 * @param mode what is wanted
 * @param flags settings, by the option's name
 * @param lines the lines of {@code -c}
 * @param words the command and its words
 * @param wrong what cannot be understood, if something cannot
 */
record Argv(Mode mode, Map<String, String> flags, List<String> lines, List<String> words, Optional<String> wrong) {

    private static final char UNKNOWN = '\ufffd';

    /** What is wanted. */
    enum Mode {
        NONE,
        COMMAND,
        LINES,
        HELP,
        VERSION
    }

    static Argv of(List<String> arguments) {
        for (String argument : arguments) {
            if (argument.indexOf(UNKNOWN)
                    >= 0) { // else nobody of that name would be found, and she would seem to be missing
                return wrong(
                        "this locale cannot carry the characters of %s; set LC_ALL=C.UTF-8, or type it at the prompt"
                                .formatted(SafeText.line(argument)));
            }
        }
        Map<String, String> flags = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        Mode mode = Mode.NONE;
        int at = 0;
        while (at < arguments.size() && arguments.get(at).startsWith("-")) {
            String word = arguments.get(at);
            String option = word.replaceFirst("^--", "").replaceFirst("=.*$", "");
            boolean takesValue = word.equals("-c") || SessionCommands.flags().containsKey(option);
            if (takesValue && !word.contains("=") && at + 1 >= arguments.size()) {
                return wrong(word + " needs a value");
            }
            if (word.equals("-c")) {
                lines.add(arguments.get(++at));
                mode = Mode.LINES;
            } else if (SessionCommands.flags().containsKey(option)) {
                flags.put(option, word.contains("=") ? word.replaceFirst("^[^=]*=", "") : arguments.get(++at));
            } else if (word.equals("--version")) {
                mode = Mode.VERSION;
            } else if (word.equals("--help") || word.equals("-h")) {
                mode = Mode.HELP;
            } else {
                return wrong("no option " + word + "; cxsh --help lists the commands");
            }
            at++;
        }
        List<String> words = arguments.subList(at, arguments.size());
        if (mode == Mode.LINES && !words.isEmpty()) {
            return wrong("-c takes whole lines, and no command may follow: " + words.get(0));
        }
        return new Argv(
                mode == Mode.NONE && !words.isEmpty() ? Mode.COMMAND : mode, flags, lines, words, Optional.empty());
    }

    private static Argv wrong(String message) {
        return new Argv(Mode.NONE, Map.of(), List.of(), List.of(), Optional.of(message));
    }
}
