package io.cxsh.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a file of {@code NAME=value} lines: comments, {@code export}, quotes. Single quotes take everything as it
 * is; within double quotes {@code \\ \" \n \r} and {@code \}{@code uXXXX} stand for one character, and every other
 * backslash for itself, as in a path.
 *
 * @param values what it sets
 * @param skipped the numbers of the lines that are none, from 1
 */
record DotenvText(Map<String, String> values, List<Integer> skipped) {
    private static final Pattern LINE =
            Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*?)\\s*", Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([\\\\\"nr])|u([0-9A-Fa-f]{4}))");

    /** Reads a file's text; of a repeated name the last counts. */
    static DotenvText read(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Integer> skipped = new ArrayList<>();
        int number = 0;
        for (String line : text.replaceFirst("^\uFEFF", "").lines().toList()) {
            number++;
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                values.put(matcher.group(1), unquoted(matcher.group(2)));
            } else if (!line.isBlank() && !line.strip().startsWith("#")) {
                skipped.add(number);
            }
        }
        return new DotenvText(values, skipped);
    }

    /** The text that reads back as exactly these values. */
    static String written(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + quoted(entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static String unquoted(String value) {
        if (value.startsWith("\"") && end(value) > 0) {
            return unescaped(value.substring(1, end(value)));
        }
        if (value.startsWith("\"") || value.startsWith("'")) {
            int end = value.indexOf(value.charAt(0), 1);
            return end < 0 ? value : value.substring(1, end);
        }
        return value.replaceAll("\\s+#.*", "");
    }

    /** Where the quote in front is closed, a quote behind a backslash passed over; -1 when it is not. */
    private static int end(String value) {
        for (int i = 1; i < value.length(); i++) {
            if (value.charAt(i) == '"') {
                return i;
            }
            if (value.charAt(i) == '\\') {
                i++;
            }
        }
        return -1;
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) == null
                                ? Character.toString((char) Integer.parseInt(escape.group(2), 16))
                                : character(escape.group(1))));
    }

    private static String character(String letter) {
        return switch (letter) {
            case "n" -> "\n";
            case "r" -> "\r";
            default -> letter;
        };
    }

    private static String quoted(String value) {
        boolean plain = value.chars().allMatch(c -> c >= ' ' && c < 0x7f && c != '\'');
        return plain ? "'" + value + "'" : "\"" + escaped(value) + "\"";
    }

    /** Everything but ASCII in figures, so that no encoding and no editor changes it. */
    private static String escaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\', '"' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c >= ' ' && c < 0x7f ? Character.toString(c) : "\\u%04x".formatted((int) c));
            }
        }
        return text.toString();
    }
}
