package io.cxsh.transcript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a pasted text that begins with the prompt: as transcripts write it, or as a terminal shows it.
 *
 * @param marks how many marks of quoted mail stand before it
 * @param indent how many blanks stand behind those
 * @param line what was typed
 */
record Prompted(int marks, int indent, String line) {
    private static final Pattern BEFORE = Pattern.compile("(?:[ \\t]*+>)*+");
    private static final Pattern PROMPT =
            Pattern.compile("[*_`]{0,2}cxsh(?:(?: [^>\\[\\]]{0,80})? \\[\\d{1,9}](?: [^>]{0,200})?)?>[*_`]{0,2}(.*)");

    /** The line, when it begins with a prompt; null otherwise. */
    static @Nullable Prompted of(String line) {
        Matcher prompt = PROMPT.matcher(bare(line));
        if (line.indexOf("cxsh") < 0 || !prompt.matches()) {
            return null;
        }
        Matcher before = BEFORE.matcher(line);
        int end = before.lookingAt() ? before.end() : 0;
        int marks = (int) line.substring(0, end).chars().filter(c -> c == '>').count();
        return new Prompted(marks, blanks(line, end), prompt.group(1).strip());
    }

    static boolean isPrompt(String line) {
        return of(line) != null;
    }

    /** Without the marks of quoted mail and the blanks before it. */
    static String bare(String line) {
        int at = 0;
        while (at < line.length() && " \t>".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return line.substring(at);
    }

    /** The marks and blanks before the prompt, as they stand. */
    static String before(String line) {
        return line.substring(0, line.length() - bare(line).length());
    }

    private static int blanks(String line, int from) {
        int at = from;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at - from;
    }
}
