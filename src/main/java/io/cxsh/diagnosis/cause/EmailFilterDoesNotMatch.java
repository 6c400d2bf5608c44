package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Citation;
import io.cxsh.diagnosis.Claim;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Fix;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import io.cxsh.language.Quoting;
import io.cxsh.language.Spelling;
import io.cxsh.model.Filter;
import io.cxsh.model.PlacedRow;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The address asked for is hers but for letter case, blanks, look-alike letters or spelling. */
public final class EmailFilterDoesNotMatch implements Cause {
    @Override
    public String code() {
        return "CX302";
    }

    @Override
    public String title() {
        return "the e-mail filter does not match this agent's address";
    }

    @Override
    public Set<Probe> reads() {
        return READS;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        Optional<Judgement> otherwise = explainedOtherwise(evidence);
        if (otherwise.isPresent()) {
            return otherwise.get();
        }
        Judgement byFilters = HiddenByFilters.judge(
                evidence,
                Set.of("email"),
                hidden -> hidden.isOnly("email") && !IdAndEmailNameDifferentPeople.names(hidden, "email"),
                EmailFilterDoesNotMatch::finding);
        return isSettled(byFilters) ? byHerPast(evidence).orElse(byFilters) : byFilters;
    }

    private static boolean isSettled(Judgement judgement) {
        return judgement instanceof Judgement.RuledOut
                || (judgement instanceof Judgement.Open open && open.probe().isEmpty());
    }

    /** Where she is not there: her history under the address as typed is empty, and everybody's has her otherwise. */
    private static Optional<Judgement> byHerPast(Evidence evidence) {
        Optional<String> asked = evidence.question().query().value("email");
        return evidence.rows(Probe.HISTORY)
                .filter(rows -> rows.query().filters().isEmpty() && asked.isPresent())
                .flatMap(rows -> evidence.question().agent().inHistory(rows).stream()
                        .filter(row ->
                                isWrittenOtherwise(asked.get(), row.state().email()))
                        .findFirst()
                        .map(row -> new Judgement.Found(past(evidence, asked.get(), rows, row))));
    }

    private static boolean isWrittenOtherwise(String asked, @Nullable String hers) {
        return hers != null && !asked.equals(hers) && Spelling.isSame(asked, hers);
    }

    private static Citation answered(Evidence evidence) {
        return evidence.of(Probe.ASKED) instanceof Reading.Refused refused
                ? Citation.status(refused.exchange())
                : evidence.rows(Probe.ASKED).orElseThrow().whole();
    }

    private static Finding past(Evidence evidence, String asked, Reading.Rows all, PlacedRow row) {
        String hers = String.valueOf(row.state().email());
        return new Finding(
                "the e-mail filter does not match: " + difference(asked, hers),
                Sure.LIKELY,
                "she is not shown without it either, so that only her history tells it",
                List.of(Claim.of("asked %s, the tenant writes %s".formatted(asked, hers), all.cite(row))),
                List.of(
                        Claim.of("asked %s: nobody".formatted(asked), answered(evidence)),
                        Claim.of("everybody's history: written %s".formatted(hers), all.cite(row))),
                List.of(new Fix(
                                "you",
                                "ask for the address exactly as the tenant writes it",
                                "states --agent " + Quoting.quote(hers))
                        .holding("at once")),
                null);
    }

    private static final Set<Probe> READS = Stream.concat(HiddenByFilters.READS.stream(), Stream.of(Probe.HISTORY))
            .collect(Collectors.toUnmodifiableSet());

    /** On the platform rows carry user names: one that differs, or none at all, is another matter. */
    private static Optional<Judgement> explainedOtherwise(Evidence evidence) {
        if (FieldIsLeftOut.isUntold(evidence, "email")) {
            return Optional.of(Judgement.open("no row carries a user name (CX308)"));
        }
        boolean byNumber = evidence.hers(Probe.UNFILTERED).stream()
                .noneMatch(row -> evidence.question().agent().names(row.state()));
        return evidence.isPlatform() && byNumber && evidence.entry().isPresent()
                ? Optional.of(Judgement.ruledOut(
                        "the address is hers by the directory",
                        evidence.entry().get().cite()))
                : Optional.empty();
    }

    private static Finding finding(HiddenByFilters hidden) {
        String asked = hidden.value("email");
        @Nullable String hers = hidden.examination().hers().get(0).state().email();
        String written = Objects.requireNonNullElse(hers, "none");
        String headline = "the e-mail filter does not match: " + difference(asked, written);
        String cause = "asked %s, the tenant writes %s".formatted(asked, written);
        String advice = "ask for the address exactly as the tenant writes it";
        return hers == null || hers.equals(asked)
                ? hidden.finding(headline, cause, advice)
                : hidden.finding(headline, cause, advice, new Filter("email", hers));
    }

    private static String difference(String asked, String hers) {
        if (asked.equals(hers)) {
            return "the server compares it in another way";
        }
        if (asked.equalsIgnoreCase(hers)) {
            return "letter case";
        }
        if (asked.replaceAll("[\\s\\u00a0]", "").equalsIgnoreCase(hers.replaceAll("[\\s\\u00a0]", ""))) {
            return "blanks";
        }
        return Spelling.isSame(asked, hers) ? "letters that only look the same" : "spelling";
    }
}
