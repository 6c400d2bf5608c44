package io.cxsh.script;

import io.cxsh.table.JsonText;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a script's steps came to, for other programs: JUnit's XML, TAP version 13, JSON. */
public enum Report {
    JUNIT,
    TAP,
    JSON;

    /** The report's text. */
    public String text(String name, List<Event> events) throws IOException {
        return switch (this) {
            case JUNIT -> junit(name, events);
            case TAP -> tap(events);
            case JSON -> json(name, events);
        };
    }

    private static String junit(String name, List<Event> events) {
        long failures =
                events.stream().filter(event -> event.failure().isPresent()).count();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuite name=\"%s\" tests=\"%d\" failures=\"%d\">\n"
                .formatted(escaped(name), events.size(), failures));
        for (Event event : events) {
            xml.append("  <testcase classname=\"%s\" name=\"%s\" time=\"%s\""
                    .formatted(
                            escaped(event.section()),
                            escaped(event.place() + " " + event.name()),
                            seconds(event.took())));
            xml.append(event.failure()
                    .map(failure -> "><failure message=\"%s\"/></testcase>\n".formatted(escaped(failure)))
                    .orElse("/>\n"));
        }
        return xml.append("</testsuite>\n").toString();
    }

    private static String tap(List<Event> events) {
        StringBuilder tap = new StringBuilder("TAP version 13\n1.." + events.size() + "\n");
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            String words = oneLine(event.place() + " " + event.name()).replace("#", "\\#");
            tap.append("%s %d - %s\n".formatted(event.failure().isPresent() ? "not ok" : "ok", i + 1, words));
            event.failure()
                    .ifPresent(failure ->
                            tap.append("# found ").append(oneLine(failure)).append('\n'));
        }
        return tap.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    private static String json(String name, List<Event> events) throws IOException {
        List<Map<String, Object>> steps = new ArrayList<>();
        for (Event event : events) {
            Map<String, Object> step = new LinkedHashMap<>();
            step.put("section", event.section());
            step.put("place", event.place());
            step.put("step", event.name());
            step.put("ok", event.failure().isEmpty());
            event.failure().ifPresent(failure -> step.put("found", failure));
            step.put("millis", event.took().toMillis());
            steps.add(step);
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("script", name);
        report.put("steps", steps);
        StringBuilder json = new StringBuilder();
        JsonText.write(report, json);
        return json.append('\n').toString();
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }

    /** XML 1.0 allows no control characters but these three, not even escaped, nor halves of characters. */
    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\t]]", "?")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;");
    }
}
