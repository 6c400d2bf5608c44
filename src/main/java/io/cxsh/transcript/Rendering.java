package io.cxsh.transcript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms of a transcript. Each can be run again by {@code cxsh run}, but HTML, which is for reading. */
public enum Rendering {
    MD,
    JIRA,
    TEXT,
    HTML;

    /** The form of that word. */
    public static Optional<Rendering> named(String word) {
        return Arrays.stream(values()).filter(form -> form.word().equals(word)).findFirst();
    }

    /** The form that the ending of a file's name means, in small letters; empty for one that means none. */
    public static Optional<Rendering> ending(String ending) {
        return switch (ending) {
            case "txt" -> Optional.of(TEXT);
            case "htm" -> Optional.of(HTML);
            case "markdown" -> Optional.of(MD);
            default -> named(ending);
        };
    }

    /** The word for {@code --format}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The whole transcript; it ends with a line feed. */
    public String text(Head head, List<Entry> entries) {
        return switch (this) {
            case MD -> front(head) + "\n" + fenced(plain(entries));
            case JIRA -> "{noformat}\n" + plain(entries).replace("{noformat}", "{ noformat}") + "{noformat}\n";
            case TEXT -> plain(entries);
            case HTML -> html(head, entries);
        };
    }

    /** A fence is longer than any within it. */
    private static String fenced(String session) {
        String fence = "```";
        while (session.contains(fence)) {
            fence += "`";
        }
        return fence + "cxsh\n" + session + fence + "\n";
    }

    /** An answer in which no line can be taken for a prompt, and the last one for no exit code. */
    static String safe(String output) {
        if (output.indexOf("cxsh") < 0 && output.indexOf("\n[") < 0 && !output.startsWith("[")) {
            return output;
        }
        List<String> lines = new ArrayList<>(output.lines()
                .map(line -> Prompted.isPrompt(line) ? line.replaceFirst("c(?=xsh)", "\\\\u{63}") : line)
                .toList());
        int last = lines.size() - 1;
        while (last >= 0 && lines.get(last).isBlank()) {
            last--;
        }
        if (last >= 0 && PastedText.isExit(lines.get(last))) {
            lines.set(last, lines.get(last).replaceFirst("\\[", "\\\\u{5b}"));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String plain(List<Entry> entries) {
        return entries.stream().map(Rendering::plain).collect(Collectors.joining());
    }

    private static String plain(Entry entry) {
        String end = entry.exit() == 0 ? "" : "[" + entry.exit() + "]\n";
        String output = safe(
                entry.output().isEmpty() || entry.output().endsWith("\n") ? entry.output() : entry.output() + "\n");
        return "cxsh> " + entry.line() + "\n" + output + end;
    }

    private static String front(Head head) {
        return """
                ---
                cxsh: %s
                language: 1
                dialect: %s
                clock: %s
                zone: %s
                redacted: %s
                %s---
                """.formatted(
                        head.version(),
                        head.dialect(),
                        head.at(),
                        head.zone(),
                        head.redacted(),
                        head.map().map(id -> "pseudonyms: " + id + "\n").orElse(""));
    }

    private static String html(Head head, List<Entry> entries) {
        StringBuilder html = new StringBuilder("""
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>cxsh transcript</title>
                <style>body{font:14px/1.4 monospace;margin:2em;max-width:90ch}pre{white-space:pre-wrap;margin:0 0 1em}
                b{display:block}.exit{font-style:italic}.verdict{font-weight:bold;margin:0}svg{margin:0 0 1em}</style></head><body>
                """);
        html.append("<p>cxsh ")
                .append(Html.escaped(head.version()))
                .append(", ")
                .append(head.at())
                .append(", redacted: ")
                .append(Html.escaped(head.redacted()))
                .append("</p>\n");
        for (Entry entry : entries) {
            html.append("<b>cxsh&gt; ").append(Html.escaped(entry.line())).append("</b>\n");
            entry.verdict()
                    .ifPresent(verdict -> html.append("<p class=\"verdict\">")
                            .append(Html.escaped(verdict))
                            .append("</p>\n"));
            html.append("<pre>").append(Html.escaped(entry.output())).append("</pre>\n");
            entry.timeline().ifPresent(timeline -> html.append(new TimelinePicture(timeline).svg()));
            if (entry.exit() != 0) {
                html.append("<p class=\"exit\">exit ").append(entry.exit()).append("</p>\n");
            }
        }
        return html.append("</body></html>\n").toString();
    }
}
