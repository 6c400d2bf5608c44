package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Claim;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.FilterExamination;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Fix;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Question;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.StatesLine;
import io.cxsh.diagnosis.Sure;
import io.cxsh.model.AgentState;
import io.cxsh.model.Filter;
import io.cxsh.model.FilterRule;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A list is empty, and without some of its filters it is not: nobody passes them. */
public final class FiltersHideEverybody implements Cause {
    private static final int MOST_VALUES = 5;

    @Override
    public String code() {
        return "CX310";
    }

    @Override
    public String title() {
        return "the filters of a list leave everybody out";
    }

    @Override
    public boolean concerns(Question question) {
        return question.agent().isEverybody();
    }

    @Override
    public Set<Probe> reads() {
        return HiddenByFilters.READS_OF_SINCE;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        Judgement judgement = HiddenByFilters.judge(evidence, Set.of(), hidden -> true, FiltersHideEverybody::finding);
        boolean isOfSince = FilterExamination.of(evidence).suspected().stream()
                .anyMatch(
                        set -> set.size() == 1 && set.iterator().next().field().equals("since"));
        return judgement instanceof Judgement.Found && isOfSince
                ? SinceLeavesUnchangedAgentsOut.unlessItIsTheZone(evidence, judgement)
                : judgement;
    }

    private static Finding finding(HiddenByFilters hidden) {
        boolean isOne = hidden.set().size() == 1;
        String without = "without %s somebody is shown".formatted(isOne ? "it" : "any one of them");
        return new Finding(
                Words.filters(hidden.set()) + (isOne ? " leaves everybody out" : " leave everybody out together"),
                isSure(hidden) ? Sure.CERTAIN : Sure.LIKELY,
                isSure(hidden)
                        ? without
                        : !isWhole(hidden)
                                ? "the list may go on, and somebody further on may pass"
                                : hidden.isProved()
                                        ? "by the rows somebody passes; an answer kept from before looks the same"
                                        : "no answer of the server confirmed that " + without,
                cause(hidden),
                hidden.isProved() ? hidden.examination().proof(hidden.set()) : List.of(),
                List.of(new Fix("you", "ask without it, and read it from the answer", repaired(hidden))
                        .holding("at once")),
                null);
    }

    private static boolean isSure(HiddenByFilters hidden) {
        return hidden.isProved() && isWhole(hidden) && !hidden.examination().serverDisagrees();
    }

    /** A list that does not say where it ends may have somebody further on. */
    private static boolean isWhole(HiddenByFilters hidden) {
        return hidden.evidence()
                        .rows(Probe.ASKED)
                        .filter(Reading.Rows::isComplete)
                        .isPresent()
                && hidden.evidence()
                        .rows(Probe.UNFILTERED)
                        .filter(Reading.Rows::isComplete)
                        .isPresent();
    }

    private static List<Claim> cause(HiddenByFilters hidden) {
        Reading.Rows all = hidden.evidence().rows(Probe.UNFILTERED).orElseThrow();
        String filters = Words.filters(hidden.set());
        List<Claim> cause = new ArrayList<>();
        cause.add(Claim.of(
                (hidden.examination().serverDisagrees()
                                ? "of %s some have %s, and the server applies it in another way"
                                : "of %s none has %s")
                        .formatted(Words.count(all.current().size(), "row"), filters),
                all.whole()));
        for (Filter filter : hidden.set()) {
            told(filter.field(), all.current()).ifPresent(told -> cause.add(Claim.of(told, all.whole())));
        }
        return cause;
    }

    private static String repaired(HiddenByFilters hidden) {
        Query query = hidden.evidence().question().query();
        return StatesLine.of(query.keeping(filter -> !hidden.set().contains(filter)));
    }

    /** What the rows say in the filter's field, the most frequent first; of times the newest. */
    private static Optional<String> told(String field, List<PlacedRow> rows) {
        if (field.equals("since")) {
            return rows.stream()
                    .flatMap(row -> Optional.ofNullable(row.state().since()).stream())
                    .max(Comparator.naturalOrder())
                    .map(newest -> "the newest change is of " + newest);
        }
        Map<String, Long> counted = rows.stream()
                .flatMap(row -> told(field, row.state()).stream())
                .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
        String most = counted.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_VALUES)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return counted.isEmpty()
                ? Optional.empty()
                : Optional.of("%s: %s%s".formatted(field, most, counted.size() > MOST_VALUES ? ", …" : ""));
    }

    private static Optional<String> told(String field, AgentState row) {
        return switch (field) {
            case "channel" -> Optional.ofNullable(row.channel());
            case "state" -> Optional.of(row.state());
            default -> FilterRule.told(field, row);
        };
    }
}
