package io.cxsh.diagnosis;

import io.cxsh.language.Spelling;
import io.cxsh.model.AgentState;
import io.cxsh.model.Filter;
import io.cxsh.model.FilterRule;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import io.cxsh.model.SinceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the observations say about the query's filters: which sets hide her by local evaluation of her unfiltered rows,
 * and which of them the server confirmed.
 *
 * @param question what is examined
 * @param hers her rows under the fewest filters that were asked: none, else only who she is
 * @param sets the smallest hiding sets and repairs, by local evaluation
 * @param samples every observation, with and without filters
 */
public record FilterExamination(Question question, List<PlacedRow> hers, HidingSets sets, List<Sample> samples) {

    /** Examines the evidence; needs {@link Probe#ASKED}, {@link Probe#UNFILTERED}, {@link Probe#ALONE}, {@link Probe#CONFIRMATIONS}. */
    public static FilterExamination of(Evidence evidence) {
        List<PlacedRow> hers = evidence.shownBy().map(evidence::hers).orElse(List.of());
        HidingSets sets = HidingSets.of(
                evidence.question().query().filters(),
                hers.stream().map(PlacedRow::state).toList(),
                FilterRule::holds);
        return new FilterExamination(evidence.question(), hers, sets, Sample.all(evidence));
    }

    /**
     * The sets that may hide her. Where local evaluation finds none and the server hides her all the same, it applies
     * some filter in another way than expected: then every single filter is suspected.
     */
    public List<Set<Filter>> suspected() {
        if (hers.isEmpty()) {
            return List.of();
        }
        return serverDisagrees()
                ? question.query().filters().stream().map(Set::of).toList()
                : sets.hiding();
    }

    /** Whether the server hides her although every filter holds on one of her rows. */
    public boolean serverDisagrees() {
        return !hers.isEmpty() && !sets.hidesHer();
    }

    /** Whether a filter misses her only by the way its value is written, which some servers take for the same. */
    public boolean hasNearMiss() {
        return suspected().stream().anyMatch(this::isNearMiss);
    }

    /** Whether the set is one filter whose value is hers but for letter case, blanks and look-alike letters. */
    public boolean isNearMiss(Set<Filter> set) {
        return set.size() == 1
                && set.stream()
                        .anyMatch(filter -> hers.stream()
                                .map(row -> written(filter.field(), row.state()))
                                .anyMatch(own -> own != null && Spelling.isSame(own, filter.value())));
    }

    private static @Nullable String written(String field, AgentState row) {
        return switch (field) {
            case "agentId" -> row.agentId().value();
            case "email" -> row.email();
            case "channel" -> row.channel();
            default -> null;
        };
    }

    /**
     * The filters that are left when those that hide her by local evaluation are dropped, where a {@code since} is among
     * them: the server may read it in a zone of its own, and then hides her all the same. Empty when there are none.
     */
    public Optional<Set<Filter>> repaired() {
        return sets.repairs().stream()
                .findFirst()
                .filter(repair -> !repair.isEmpty())
                .map(repair -> {
                    Set<Filter> left = new LinkedHashSet<>(question.query().filters());
                    left.removeAll(repair);
                    return left;
                })
                .filter(left -> left.stream().anyMatch(filter -> filter.field().equals("since")));
    }

    /** Whether the repaired query was asked. */
    public boolean isRepairObserved() {
        return repaired().flatMap(this::sample).isPresent();
    }

    /** Whether the server hides her in the repaired query, though every filter left holds on one of her rows. */
    public boolean repairFails() {
        return repaired()
                .flatMap(this::sample)
                .filter(sample -> !sample.showsHer())
                .isPresent();
    }

    /** Whether the server seems not to read {@code since} as UTC. */
    public boolean readsSinceOtherwise() {
        return serverDisagrees() || repairFails();
    }

    /** The first suspected set of the wanted kind that no observation clears. */
    public Optional<Set<Filter>> suspect(Predicate<Set<Filter>> wanted) {
        return suspected().stream()
                .filter(wanted)
                .filter(set -> !isCleared(set))
                .filter(set -> !serverDisagrees() || flips(set) || !isObserved(set))
                .findFirst();
    }

    /**
     * The queries whose answers are still missing to prove every suspected set; of all ways to prove one, the way that
     * sends fewest requests.
     *
     * @param free whether a query is answered without a request
     */
    public List<Query> confirmations(Predicate<Query> free) {
        Set<Query> missing = new LinkedHashSet<>();
        for (Set<Filter> hiding : suspected()) {
            if (isProved(hiding)) {
                continue;
            }
            missing.addAll(contexts(hiding)
                    .filter(context -> !isRefuted(context, hiding))
                    .map(context -> unobserved(context, hiding))
                    .min(Comparator.comparing(
                            queries -> queries.stream().filter(free.negate()).count()))
                    .orElse(List.of()));
        }
        if (sinceNamesNoZone()) {
            repaired().filter(left -> sample(left).isEmpty()).ifPresent(left -> missing.add(query(left)));
        }
        return List.copyOf(missing);
    }

    private boolean sinceNamesNoZone() {
        return question.query()
                .value("since")
                .filter(since -> !new SinceText(since).namesZone())
                .isPresent();
    }

    /** Whether the server hides her there without one of the set's filters too: then nothing can flip there. */
    private boolean isRefuted(Set<Filter> context, Set<Filter> hiding) {
        Set<Filter> whole = new LinkedHashSet<>(context);
        whole.addAll(hiding);
        return hiding.stream()
                .anyMatch(filter -> sample(less(whole, filter))
                        .filter(sample -> !sample.showsHer())
                        .isPresent());
    }

    /**
     * Whether the server's answers prove that the set hides her: for each of its filters two observations differ in
     * that filter alone, hidden with it and shown without it.
     */
    public boolean isProved(Set<Filter> hiding) {
        return hiding.stream().allMatch(filter -> flip(hiding, filter).isPresent());
    }

    /**
     * An answer that hides her by since and by nothing else: the one to compare with the other reading of since. Where
     * other filters hide her too, the query as asked is not such an answer.
     */
    public Optional<Reading.Rows> hiddenBySinceAlone() {
        return question.query().filters().stream()
                .filter(filter -> filter.field().equals("since"))
                .flatMap(since -> samples.stream()
                        .filter(sample -> !sample.showsHer() && sample.filters().contains(since))
                        .filter(sample -> isShownBy(less(sample.filters(), since))))
                .findFirst()
                .map(Sample::rows);
    }

    /** By observation, else by local evaluation. */
    private boolean isShownBy(Set<Filter> filters) {
        return sample(filters)
                .map(Sample::showsHer)
                .orElseGet(() -> hers.stream()
                        .anyMatch(row -> filters.stream().allMatch(filter -> FilterRule.holds(filter, row.state()))));
    }

    /** The observations that prove the set, each once, hidden ones last. */
    public List<Claim> proof(Set<Filter> hiding) {
        List<Sample> flips = hiding.stream()
                .flatMap(filter -> flip(hiding, filter).stream())
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(sample -> !sample.showsHer()))
                .toList();
        return flips.stream().map(Sample::claim).toList();
    }

    /** Whether it was a status, not an empty list, that hid her. */
    public boolean isRefusedWith(Set<Filter> hiding) {
        return hiding.stream()
                .flatMap(filter -> flip(hiding, filter).stream().flatMap(List::stream))
                .anyMatch(sample -> sample.rows().status() >= 400);
    }

    private boolean flips(Set<Filter> hiding) {
        return hiding.stream().anyMatch(filter -> flip(hiding, filter).isPresent());
    }

    private boolean isObserved(Set<Filter> hiding) {
        return contexts(hiding).anyMatch(context -> unobserved(context, hiding).isEmpty());
    }

    /** Whether the server shows her although all filters of the set are on. */
    private boolean isCleared(Set<Filter> hiding) {
        return samples.stream().anyMatch(sample -> sample.filters().containsAll(hiding) && sample.showsHer());
    }

    private Optional<List<Sample>> flip(Set<Filter> hiding, Filter filter) {
        return samples.stream()
                .filter(sample -> !sample.showsHer() && sample.filters().containsAll(hiding))
                .flatMap(
                        hidden -> sample(less(hidden.filters(), filter))
                                .filter(Sample::showsHer)
                                .map(shown -> List.of(shown, hidden))
                                .stream())
                .findFirst();
    }

    /** What may stand beside the set while it is tested: everything asked, only who she is, or nothing. */
    private Stream<Set<Filter>> contexts(Set<Filter> hiding) {
        Set<Filter> all = new LinkedHashSet<>(question.query().filters());
        all.removeAll(hiding);
        Set<Filter> identity = new LinkedHashSet<>(all);
        identity.removeIf(filter -> !AgentReference.IDENTITY.contains(filter.field()));
        return Stream.of(all, identity, Set.<Filter>of()).distinct().filter(context -> showsWithout(context, hiding));
    }

    /** A context proves nothing when its own filters hide her. */
    private boolean showsWithout(Set<Filter> context, Set<Filter> hiding) {
        return hiding.stream()
                .allMatch(filter -> hers.stream()
                        .anyMatch(row -> Stream.concat(context.stream(), less(hiding, filter).stream())
                                .allMatch(on -> FilterRule.holds(on, row.state()))));
    }

    private List<Query> unobserved(Set<Filter> context, Set<Filter> hiding) {
        List<Query> missing = new ArrayList<>();
        Set<Filter> whole = new LinkedHashSet<>(context);
        whole.addAll(hiding);
        for (Filter filter : hiding) {
            add(missing, less(whole, filter));
        }
        add(missing, whole);
        return missing;
    }

    private void add(List<Query> missing, Set<Filter> filters) {
        if (sample(filters).isEmpty()) {
            missing.add(query(filters));
        }
    }

    private Query query(Set<Filter> filters) {
        return question.query().keeping(filters::contains).withHistory(false);
    }

    private static Set<Filter> less(Set<Filter> filters, Filter filter) {
        Set<Filter> less = new LinkedHashSet<>(filters);
        less.remove(filter);
        return less;
    }

    private Optional<Sample> sample(Set<Filter> filters) {
        return samples.stream()
                .filter(sample -> sample.filters().equals(filters))
                .findFirst();
    }
}
