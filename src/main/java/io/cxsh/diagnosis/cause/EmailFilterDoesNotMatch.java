package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.AgentReference;
import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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
        return HiddenByFilters.READS;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        Optional<Judgement> otherwise = explainedOtherwise(evidence);
        if (otherwise.isPresent()) {
            return otherwise.get();
        }
        return HiddenByFilters.judge(
                evidence,
                Set.of("email"),
                hidden -> hidden.isOnly("email") && !IdAndEmailNameDifferentPeople.names(hidden, "email"),
                EmailFilterDoesNotMatch::finding);
    }

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
        String hers = Objects.requireNonNullElse(
                hidden.examination().hers().get(0).state().email(), "none");
        String difference = difference(asked, hers);
        return hidden.finding(
                "the e-mail filter does not match: " + difference,
                "asked %s, the tenant writes %s".formatted(asked, hers),
                "ask for the address exactly as the tenant writes it");
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
        return AgentReference.same(asked, hers) ? "letters that only look the same" : "spelling";
    }
}
