package io.cxsh.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines by value: moments, ages, durations and request numbers count by their kind, and so do quotes, dashes and blanks,
 * which word processors change.
 */
final class Volatile {

    /** What changes from run to run. */
    enum Kind {
        MOMENT("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?Z|\\b\\d{2}:\\d{2}:\\d{2}Z"),
        REQUEST("#\\d+"),
        TIME("\\b\\d+\\.\\d s\\b|\\b\\d+ (?:ms|min)\\b"),
        AGE("\\b(?:\\d+d\\d+h|\\d+h\\d+m|\\d+m\\d+s|\\d+s)\\b"),
        LOOPBACK("127\\.0\\.0\\.1:\\d+");

        private final String form;
        private final Pattern close;

        Kind(String form) {
            this.form = form;
            this.close = Pattern.compile(form.replace(" ", "").replace("\\b", ""));
        }

        /** The same without blanks and ends of words. */
        Pattern close() {
            return close;
        }
    }

    private static final Kind[] KINDS = Kind.values();
    private static final Pattern ANY = any();
    private static final Pattern BLANKS = Pattern.compile("[ \\t]+");
    private static final Pattern HYPHENS = Pattern.compile("[-\u2010-\u2015\u2212]+");
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\u201C\u201D\u201E\u201F\u00AB\u00BB\uFF02]");
    private static final Pattern SINGLE_QUOTES = Pattern.compile("[\u2018\u2019\u201A\u201B\u2039\u203A\uFF07]");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\*_`~\\[\\]#>|{}()+.!-])");

    private Volatile() {}

    private static Pattern any() {
        List<String> forms = new ArrayList<>();
        for (Kind kind : KINDS) {
            forms.add("(" + kind.form + ")");
        }
        return Pattern.compile(String.join("|", forms));
    }

    /**
     * A stretch of a line.
     *
     * @param text the characters, or empty when only the kind counts
     * @param kind what stands there, or null for the characters
     */
    record Piece(String text, @Nullable Kind kind) {}

    /** The line in stretches. */
    static List<Piece> pieces(String line) {
        String clean = clean(line);
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = ANY.matcher(clean);
        int done = 0;
        while (matcher.find()) {
            pieces.add(new Piece(clean.substring(done, matcher.start()), null));
            pieces.add(new Piece("", kind(matcher)));
            done = matcher.end();
        }
        pieces.add(new Piece(clean.substring(done), null));
        return pieces;
    }

    private static Kind kind(Matcher matcher) {
        int group = 1;
        while (matcher.group(group) == null) {
            group++;
        }
        return KINDS[group - 1];
    }

    /** The line with kinds in the place of values. */
    static String plain(String line) {
        StringBuilder plain = new StringBuilder();
        for (Piece piece : pieces(line)) {
            plain.append(piece.kind() == null ? piece.text() : "<" + piece.kind() + ">");
        }
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }

    /** The line in ordinary characters. */
    static String clean(String line) {
        String clean = line.indexOf('&') < 0 ? line : Unmangled.unescaped(line);
        clean = clean.indexOf('\\') < 0 ? clean : ESCAPED.matcher(clean).replaceAll("$1");
        clean = plainQuotes(clean).replace('`', '\'');
        return HYPHENS.matcher(clean.replace("\u2026", "...")).replaceAll("-");
    }

    /** The line with the quotes of a keyboard. */
    static String plainQuotes(String line) {
        return DOUBLE_QUOTES
                .matcher(SINGLE_QUOTES.matcher(line).replaceAll("'"))
                .replaceAll("\"");
    }
}
