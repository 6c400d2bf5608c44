package io.cxsh.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Those on a list whom the same cause explains equally well.
 *
 * @param code the cause named first; empty where none was
 * @param sure certain or likely; empty where no cause was named
 * @param diagnoses theirs, in the list's order, never empty
 */
record RosterGroup(String code, String sure, List<Diagnosis> diagnoses) {

    /** The groups of a list, the largest first. */
    static List<RosterGroup> of(List<Diagnosis> diagnoses) {
        Map<List<String>, List<Diagnosis>> groups = new LinkedHashMap<>();
        diagnoses.forEach(diagnosis ->
                groups.computeIfAbsent(key(diagnosis), key -> new ArrayList<>()).add(diagnosis));
        return groups.entrySet().stream()
                .map(group ->
                        new RosterGroup(group.getKey().get(0), group.getKey().get(1), group.getValue()))
                .sorted(Comparator.comparing(group -> -group.diagnoses().size()))
                .toList();
    }

    /** The code of the cause named first; empty where none was. */
    static String code(Diagnosis diagnosis) {
        return first(diagnosis).map(verdict -> verdict.cause().code()).orElse("");
    }

    private static List<String> key(Diagnosis diagnosis) {
        String sure = first(diagnosis)
                .flatMap(Verdict::finding)
                .map(finding -> finding.sure().word())
                .orElse(diagnosis.isVisible() ? "is shown" : "not explained");
        return List.of(code(diagnosis), sure);
    }

    private static Optional<Verdict> first(Diagnosis diagnosis) {
        return diagnosis.found().stream().findFirst();
    }

    /** What is wrong: in the words of the findings where they all say the same, else the cause's own. */
    String title() {
        if (code.isEmpty()) {
            return sure;
        }
        List<String> headlines = diagnoses.stream()
                .flatMap(diagnosis -> first(diagnosis).flatMap(Verdict::finding).stream())
                .map(Finding::headline)
                .distinct()
                .toList();
        String words = headlines.size() == 1
                ? headlines.get(0)
                : first(diagnoses.get(0)).orElseThrow().cause().title();
        return "%s %s: %s".formatted(code, sure, words);
    }

    /** Who they are, the first so many. */
    String names(int most) {
        String names = diagnoses.stream()
                .limit(most)
                .map(diagnosis -> diagnosis.question().agent().text())
                .collect(Collectors.joining(", "));
        return names + (diagnoses.size() > most ? ", …" : "");
    }

    Map<String, Object> object(List<String> alone) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("code", code);
        object.put("sure", sure);
        object.put("title", title());
        object.put(
                "agents",
                diagnoses.stream()
                        .map(diagnosis -> diagnosis.question().agent().text())
                        .toList());
        object.put("alone", alone);
        return object;
    }
}
