package io.cxsh.diagnosis;

import io.cxsh.model.AgentState;
import io.cxsh.model.Filter;
import io.cxsh.model.PlacedRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * What the observations say about the query's filters: which sets hide her by local evaluation of her unfiltered rows,
 * and which of them the server confirmed.
 *
 * @param hers her rows without any filter
 * @param sets the smallest hiding sets and repairs
 * @param samples every observation, with and without filters
 */
public record FilterExamination(List<PlacedRow> hers, HidingSets sets, List<Sample> samples) {

    /** Examines the evidence; needs {@link Probe#ASKED}, {@link Probe#UNFILTERED}, {@link Probe#CONFIRMATIONS}. */
    public static FilterExamination of(Evidence evidence, BiPredicate<Filter, AgentState> holds) {
        List<PlacedRow> hers = evidence.hers(Probe.UNFILTERED);
        List<AgentState> rows = hers.stream().map(PlacedRow::state).toList();
        HidingSets sets = HidingSets.of(evidence.question().query().filters(), rows, holds);
        return new FilterExamination(hers, sets, samples(evidence));
    }

    /** The first smallest hiding set that is of the wanted kind. */
    public Optional<Set<Filter>> hiding(Predicate<Set<Filter>> wanted) {
        return sets.hiding().stream().filter(wanted).findFirst();
    }

    /** The filters whose observation is still missing to prove that a set hides her: each a query of its own. */
    public List<Set<Filter>> unobserved(Set<Filter> hiding) {
        List<Set<Filter>> missing = new ArrayList<>();
        for (Set<Filter> needed : needed(hiding)) {
            if (sample(needed).isEmpty()) {
                missing.add(needed);
            }
        }
        return missing;
    }

    /**
     * Whether the server confirmed that the set hides her: she is hidden under it, and shown as soon as any one of its
     * filters is dropped. Then two observations differ in one filter and flip the outcome.
     */
    public boolean isProved(Set<Filter> hiding) {
        return sample(hiding).filter(sample -> !sample.showsHer()).isPresent()
                && needed(hiding).stream()
                        .filter(set -> !set.equals(hiding))
                        .allMatch(set -> sample(set).filter(Sample::showsHer).isPresent());
    }

    /** Whether the server shows her under a set that local evaluation says hides her. */
    public boolean isContradicted(Set<Filter> hiding) {
        return sample(hiding).filter(Sample::showsHer).isPresent();
    }

    /** The observations about a set, each with the place that shows it. */
    public List<Claim> proof(Set<Filter> hiding) {
        return needed(hiding).stream()
                .flatMap(set -> sample(set).stream())
                .map(Sample::claim)
                .toList();
    }

    private Optional<Sample> sample(Set<Filter> filters) {
        return samples.stream()
                .filter(sample -> sample.filters().equals(filters))
                .findFirst();
    }

    private static List<Set<Filter>> needed(Set<Filter> hiding) {
        List<Set<Filter>> needed = new ArrayList<>();
        for (Filter filter : hiding) {
            Set<Filter> less = new HashSet<>(hiding);
            less.remove(filter);
            needed.add(less);
        }
        needed.add(hiding);
        return needed;
    }

    private static List<Sample> samples(Evidence evidence) {
        List<Sample> samples = new ArrayList<>();
        AgentReference agent = evidence.question().agent();
        evidence.rows(Probe.ASKED).map(rows -> Sample.of(rows, agent)).ifPresent(samples::add);
        evidence.rows(Probe.UNFILTERED).map(rows -> Sample.of(rows, agent)).ifPresent(samples::add);
        if (evidence.of(Probe.CONFIRMATIONS) instanceof Reading.Several several) {
            several.answers().forEach(rows -> samples.add(Sample.of(rows, agent)));
        }
        return samples;
    }
}
