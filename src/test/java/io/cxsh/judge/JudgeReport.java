package io.cxsh.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A score for people and for programs. */
final class JudgeReport {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 40;

    private final Score score;

    JudgeReport(Score score) {
        this.score = score;
    }

    String text() {
        StringBuilder text = new StringBuilder("truth            named (first; for pairs: all)\n");
        score.matrix().forEach((truth, named) -> text.append("%-16s %s%n".formatted(truth, cells(named))));
        text.append('\n');
        score.figures().forEach((name, value) -> text.append("%-24s %s%n".formatted(name, value)));
        list(text, "certain and wrong", score.certainAndWrong());
        list(text, "false alarms", score.falseAlarms());
        list(text, "missed", score.missed());
        list(text, "likely and wrong", score.wrongLikely());
        list(text, "more than 12 requests", score.expensive());
        return text.toString();
    }

    private static String cells(Map<String, Long> named) {
        return named.entrySet().stream()
                .map(cell -> cell.getKey() + " " + cell.getValue())
                .collect(Collectors.joining("   "));
    }

    private static void list(StringBuilder text, String what, List<Ruling> rulings) {
        if (!rulings.isEmpty()) {
            text.append("\n%s: %d%n".formatted(what, rulings.size()));
            rulings.stream()
                    .limit(MOST)
                    .forEach(ruling -> text.append("  ").append(ruling).append('\n'));
        }
    }

    String json() {
        Map<String, Object> object = new LinkedHashMap<>(score.figures());
        object.put("matrix", score.matrix());
        object.put("certainAndWrongWorlds", words(score.certainAndWrong()));
        object.put("falseAlarmWorlds", words(score.falseAlarms()));
        object.put("missedWorlds", words(score.missed()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(object) + "\n";
    }

    private static List<String> words(List<Ruling> rulings) {
        return rulings.stream().map(Ruling::toString).toList();
    }
}
