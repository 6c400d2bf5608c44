package io.cxsh.transcript;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes, line by line, what mail programs, trackers and chats do to a text that is pasted: invisible characters, blanks of
 * other kinds, entities, and links around addresses. Nothing is added and no line moves.
 */
final class Unmangled {
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u2060\\u00AD\\uFEFF]");
    private static final Pattern BLANK = Pattern.compile("[\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]");
    /** A name's stand-in with what an editor puts before an underscore, lest it make letters slant. */
    private static final Pattern UNDERSCORE = Pattern.compile("(?<=[Aa][Gg][Ee][Nn][Tt])\\\\_(?=\\d)");

    private static final Pattern ESCAPED_PROMPT = Pattern.compile("cxsh[^&\\n]{0,200}&(?:amp;)*+gt;");
    private static final Pattern TAG = Pattern.compile("\\{(?:noformat|code)(?::[^}\\n]*)?}");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int NESTED = 3;
    private static final int LONGEST = 20_000;

    /** Each with the address as its first group that takes part: {@code [a@b|mailto:a@b]}, {@code [a@b](mailto:a@b)}, … */
    private static final List<Pattern> LINKS = List.of(
            Pattern.compile("\\[([^\\]\\[|\\s]{1,200})\\|(?:mailto:)?\\1]"),
            Pattern.compile("\\[([^\\]\\[\\s]{1,200})]\\((?:mailto:)?\\1\\)"),
            Pattern.compile("<(?:mailto:)?([^|<>\\s]{1,200})\\|\\1>"),
            Pattern.compile("([^\\s<>|,;=(\"']{1,200})<mailto:\\1>"),
            Pattern.compile("<(https?://[^|<>\\s]{1,500})>"));

    private Unmangled() {}

    /** The lines as they were pasted; a Jira tag that shares its line gets one of its own. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher tag = TAG.matcher(line);
            int done = 0;
            while (tag.find()) {
                add(line.substring(done, tag.start()), lines);
                lines.add(tag.group());
                done = tag.end();
            }
            if (done == 0 || done < line.length()) {
                lines.add(line.substring(done));
            }
        }
        return lines;
    }

    private static void add(String part, List<String> lines) {
        if (!part.isBlank()) {
            lines.add(part);
        }
    }

    /** The same lines, each as it was before it was pasted. */
    static List<String> clean(List<String> lines) {
        boolean isEscaped =
                lines.stream().anyMatch(line -> ESCAPED_PROMPT.matcher(line).find());
        return lines.stream().map(line -> clean(line, isEscaped)).toList();
    }

    private static String clean(String line, boolean isEscaped) {
        String clean =
                BLANK.matcher(INVISIBLE.matcher(decoded(line)).replaceAll("")).replaceAll(" ");
        for (int level = 0; isEscaped && level < NESTED && clean.indexOf('&') >= 0; level++) {
            clean = unescaped(clean);
        }
        clean = clean.indexOf('\\') < 0 ? clean : UNDERSCORE.matcher(clean).replaceAll("_");
        boolean mayLink = line.length() < LONGEST && (clean.indexOf('@') >= 0 || clean.contains("://"));
        for (Pattern link : mayLink ? LINKS : List.<Pattern>of()) {
            clean = link.matcher(clean).replaceAll("$1");
        }
        return clean;
    }

    /** Text in UTF-8 that a program took for Windows' own characters: it shows as {@code Â·} for {@code ·}. */
    private static String decoded(String line) {
        if (line.indexOf('\u00C2') < 0 && line.indexOf('\u00E2') < 0) {
            return line;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(WINDOWS.newEncoder().encode(CharBuffer.wrap(line)))
                    .toString();
        } catch (CharacterCodingException itWasNot) {
            return line;
        }
    }

    /** One level of the entities that programs write for ordinary characters. */
    static String unescaped(String text) {
        return text.replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&quot;", "\"")
                .replaceAll("&#(?:39|x27);|&apos;", "'")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }
}
