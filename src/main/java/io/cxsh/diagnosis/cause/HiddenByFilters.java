package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.AgentReference;
import io.cxsh.diagnosis.Citation;
import io.cxsh.diagnosis.Claim;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.FilterExamination;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Fix;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.StatesLine;
import io.cxsh.diagnosis.Sure;
import io.cxsh.model.Filter;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import io.cxsh.model.SinceText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How every cause about filters judges: is she shown without any, does a set of the cause's kind hide her, and does the
 * server confirm it.
 *
 * @param evidence what was observed
 * @param examination what it says about the filters
 * @param set the filters that hide her
 */
record HiddenByFilters(Evidence evidence, FilterExamination examination, Set<Filter> set) {
    static final Set<Probe> READS = Set.of(
            Probe.ASKED, Probe.ASKED_AGAIN, Probe.ASKED_THIRD, Probe.UNFILTERED, Probe.ALONE, Probe.CONFIRMATIONS);

    /** What a cause reads that looks at both readings of a time. */
    static final Set<Probe> READS_OF_SINCE = Set.of(
            Probe.ASKED,
            Probe.ASKED_AGAIN,
            Probe.ASKED_THIRD,
            Probe.UNFILTERED,
            Probe.ALONE,
            Probe.CONFIRMATIONS,
            Probe.SINCE_OTHERWISE,
            Probe.CLOCK);

    /**
     * Judges.
     *
     * @param fields the fields without which the query cannot have this cause
     * @param kind the sets that are of this cause's kind
     * @param finding what to say when one hides her
     */
    static Judgement judge(
            Evidence evidence,
            Set<String> fields,
            Predicate<HiddenByFilters> kind,
            Function<HiddenByFilters, Finding> finding) {
        return refused(evidence)
                .or(() -> Ground.queryShowsNobody(evidence))
                .or(() -> noSuchFilter(evidence, fields))
                .or(() -> Ground.absent(evidence))
                .orElseGet(() -> hidden(evidence, kind, finding));
    }

    private static Optional<Judgement> noSuchFilter(Evidence evidence, Set<String> fields) {
        Query query = evidence.question().query();
        return fields.stream().allMatch(field -> query.value(field).isPresent())
                ? Optional.empty()
                : Optional.of(Ground.ruledOut(
                        evidence,
                        Probe.ASKED,
                        "the query does not filter by " + String.join(" and ", new TreeSet<>(fields))));
    }

    /**
     * A refusal may be for one of the filters: the list without them tells whom it would have shown, the same query once
     * more whether it is refused every time.
     */
    static Optional<Judgement> refused(Evidence evidence) {
        if (!(evidence.of(Probe.ASKED) instanceof Reading.Refused refused)
                || evidence.rows(Probe.ASKED).isPresent()) {
            return Optional.empty();
        }
        if (refused.blamesTheQuery() && !evidence.asked(Probe.UNFILTERED)) {
            return Optional.of(Judgement.waitingFor(Probe.UNFILTERED));
        }
        return evidence.mayMeanNobody(refused) && !evidence.asked(Probe.ASKED_AGAIN)
                ? Optional.of(Judgement.waitingFor(Probe.ASKED_AGAIN))
                : Optional.empty();
    }

    private static Judgement hidden(
            Evidence evidence, Predicate<HiddenByFilters> kind, Function<HiddenByFilters, Finding> finding) {
        FilterExamination examination = FilterExamination.of(evidence);
        boolean isGone = PastStates.areGone(examination.hers());
        Optional<Judgement> fleeting = comesAndGoes(evidence, examination);
        if (fleeting.isPresent()) {
            return fleeting.get();
        }
        Optional<HiddenByFilters> hidden = examination
                .suspect(set -> (!isGone || saysWho(set)) && kind.test(new HiddenByFilters(evidence, examination, set)))
                .map(set -> new HiddenByFilters(evidence, examination, set));
        if (hidden.isEmpty()) {
            return Ground.ruledOut(
                    evidence,
                    shownBy(evidence),
                    isGone ? "her rows say that she is not at work" : "another filter hides her");
        }
        Optional<Judgement> updated = hidden.get().updatedLater();
        if (updated.isPresent()) {
            return updated.get();
        }
        boolean complete = hidden.get().isProved() || evidence.asked(Probe.CONFIRMATIONS);
        if (!complete) {
            return Judgement.waitingFor(Probe.CONFIRMATIONS);
        }
        if (FilteredAnswersLag.behind(evidence).isPresent()) {
            return Judgement.open(
                    "no answer with a filter shows her, and her state began just now: a delay (CX504) looks the same");
        }
        if (examination.serverDisagrees() && !hidden.get().isProved()) {
            return Judgement.open("the server hides her although every filter holds on one of her rows");
        }
        return new Judgement.Found(finding.apply(hidden.get()));
    }

    /**
     * Where every filter holds on one of her rows and the query hid her all the same, or a filter misses her only by
     * the way it is written, either the server filters in a way of its own or she came between the two requests: two
     * more answers to the same query tell which.
     */
    static Optional<Judgement> comesAndGoes(Evidence evidence, FilterExamination examination) {
        if (!examination.serverDisagrees() && !examination.hasNearMiss()) {
            return Optional.empty();
        }
        return Sightings.shownLater(evidence)
                .or(() -> Ground.listed(evidence, Probe.ASKED_AGAIN))
                .or(() -> Ground.listed(evidence, Probe.ASKED_THIRD));
    }

    /** Whom a filter names is wrong or right whether she is at work or not. */
    private static boolean saysWho(Set<Filter> set) {
        return set.stream().allMatch(filter -> AgentReference.IDENTITY.contains(filter.field()));
    }

    private static Probe shownBy(Evidence evidence) {
        return evidence.shownBy().orElse(Probe.UNFILTERED);
    }

    /** Whether the set is one filter on that field. */
    boolean isOnly(String field) {
        return set.size() == 1 && has(field);
    }

    /** Whether one of the filters is on that field. */
    boolean has(String field) {
        return set.stream().anyMatch(filter -> filter.field().equals(field));
    }

    /** The value of the filter on that field. */
    String value(String field) {
        return evidence.question().query().value(field).orElse("");
    }

    boolean isProved() {
        return examination.isProved(set);
    }

    /**
     * A finding with these words; sureness, rows, proof and the line that shows her follow from the evidence.
     *
     * @param instead what that line asks by in place of what hides her
     */
    Finding finding(String headline, String what, String advice, Filter... instead) {
        List<Filter> filters = new ArrayList<>(List.of(instead));
        filters.addAll(repaired().filters());
        Query query = new Query(filters, evidence.question().query().history());
        List<Claim> cause = new ArrayList<>();
        cause.add(new Claim(what, cite()));
        if (examination.serverDisagrees()) {
            cause.add(new Claim("the server applies " + Words.filters(set) + " in another way than cxsh does", cite()));
        }
        hers().forEach(row -> cause.add(Words.row(row, Ground.cite(evidence, shownBy(evidence), row))));
        List<Claim> proof = isProved() ? examination.proof(set) : observed();
        Optional<String> doubt = doubt();
        return new Finding(
                headline,
                doubt.isEmpty() ? Sure.CERTAIN : Sure.LIKELY,
                doubt.orElseGet(this::dropping),
                cause,
                proof,
                List.of(new Fix("you", advice, StatesLine.of(query)).holding("at once")),
                null);
    }

    private List<Citation> cite() {
        return hers().stream()
                .map(row -> Ground.cite(evidence, shownBy(evidence), row))
                .limit(3)
                .toList();
    }

    private List<PlacedRow> hers() {
        return examination.hers();
    }

    private String dropping() {
        return "dropping %s brings her back".formatted(set.size() == 1 ? "the filter" : "any one of these filters");
    }

    /** What else would look the same; empty when nothing does. */
    private Optional<String> doubt() {
        if (!isProved()) {
            return Optional.of("her rows do not pass, but no answer of the server confirmed that " + dropping());
        }
        if (examination.isRefusedWith(set) && has("since")) {
            return Optional.of("a server that cannot read this time looks the same");
        }
        if (examination.serverDisagrees()) {
            return Optional.of("by her rows every filter holds; an answer kept from before she came looks the same");
        }
        if (has("since") && isUpdatedSince()) {
            return Optional.of("her row was updated since then; a server that goes by that, and leaves her out now"
                    + " and then (CX409), looks the same");
        }
        if (cameLater()) {
            return Optional.of("her state began after the query was answered: before, something else hid her");
        }
        return examination.isNearMiss(set) && !isLongThere()
                ? Optional.of("a server that takes both spellings for one, and shows her late (CX504), looks the same")
                : Optional.empty();
    }

    /** A row that was updated since then may count as changed: two more answers tell whether it does now and then. */
    private Optional<Judgement> updatedLater() {
        return has("since") && isUpdatedSince()
                ? Sightings.shownLater(evidence)
                        .or(() -> Ground.listed(evidence, Probe.ASKED_AGAIN))
                        .or(() -> Ground.listed(evidence, Probe.ASKED_THIRD))
                : Optional.empty();
    }

    private boolean isUpdatedSince() {
        Optional<Instant> since = new SinceText(value("since")).asUtc();
        return hers().stream()
                .flatMap(row -> row.state().more().entrySet().stream())
                .filter(key -> key.getKey().equalsIgnoreCase("lastUpdateTime"))
                .flatMap(key -> new SinceText(String.valueOf(key.getValue())).asUtc().stream())
                .anyMatch(updated ->
                        since.filter(moment -> !updated.isBefore(moment)).isPresent());
    }

    private boolean cameLater() {
        return date().filter(date ->
                        begun().allMatch(since -> since.filter(date::isBefore).isPresent()))
                .isPresent();
    }

    private boolean isLongThere() {
        return date().map(date -> date.minus(AgentComesAndGoes.LONGEST_DELAY))
                .filter(date ->
                        begun().allMatch(since -> since.filter(date::isAfter).isPresent()))
                .isPresent();
    }

    private Optional<Instant> date() {
        return evidence.rows(Probe.ASKED).flatMap(Reading.Rows::date);
    }

    private Stream<Optional<Instant>> begun() {
        return hers().stream().map(row -> Optional.ofNullable(row.state().since()));
    }

    private List<Claim> observed() {
        return evidence.rows(Probe.ASKED)
                .map(rows -> List.of(Claim.of(Words.filters(rows.query().filters()) + ": hides her", rows.whole())))
                .orElse(List.of());
    }

    /** The query without the filters that hide her, and without what hides her beside them. */
    private Query repaired() {
        Set<Filter> dropped = new LinkedHashSet<>(set);
        examination.sets().repairs().stream()
                .filter(repair -> repair.stream().anyMatch(set::contains))
                .findFirst()
                .ifPresent(dropped::addAll);
        return evidence.question().query().keeping(filter -> !dropped.contains(filter));
    }
}
