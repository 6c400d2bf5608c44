package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Claim;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Fix;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Question;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import io.cxsh.session.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The list without filters is empty although the scope was granted. */
public final class TokenSeesNobody implements Cause {
    @Override
    public String code() {
        return "CX111";
    }

    @Override
    public String title() {
        return "this token sees nobody although it is accepted";
    }

    @Override
    public boolean concerns(Question question) {
        return true;
    }

    @Override
    public Set<Probe> reads() {
        return Set.of(Probe.ASKED, Probe.SIGN_IN, Probe.UNFILTERED, Probe.HISTORY, Probe.DIRECTORY);
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return Ground.answered(evidence)
                .or(() -> Ground.listed(evidence, Probe.UNFILTERED))
                .or(() -> seesSomebody(evidence))
                .or(() -> lacksScope(evidence))
                .or(() -> hasSeenHer(evidence))
                .orElseGet(() -> new Judgement.Found(finding(evidence)));
    }

    private static Optional<Judgement> seesSomebody(Evidence evidence) {
        Reading.Rows all = evidence.rows(Probe.UNFILTERED).orElseThrow();
        return all.total() == 0
                ? Optional.empty()
                : Optional.of(Judgement.ruledOut("the token sees " + Words.count(all.total(), "row"), all.whole()));
    }

    private static Optional<Judgement> lacksScope(Evidence evidence) {
        return !evidence.isPlatform()
                        && evidence.of(Probe.SIGN_IN) instanceof Reading.Granted granted
                        && granted.stated()
                                .filter(scopes -> !scopes.contains(Account.NEEDED_SCOPE))
                                .isPresent()
                ? Optional.of(Judgement.ruledOut("the missing scope explains it (CX101)", granted.scopes()))
                : Optional.empty();
    }

    /** The platform's list has every agent of the business unit, and leaves all out; whoever is known elsewhere. */
    private static Optional<Judgement> hasSeenHer(Evidence evidence) {
        if (evidence.isPlatform()) {
            return evidence.asked(Probe.DIRECTORY)
                    ? Optional.empty()
                    : Optional.of(Judgement.waitingFor(Probe.DIRECTORY));
        }
        if (!evidence.asked(Probe.HISTORY)) {
            return Optional.of(Judgement.waitingFor(Probe.HISTORY));
        }
        return PastStates.of(evidence).map(past -> Judgement.ruledOut("the token sees a history", past.cite()));
    }

    private static Finding finding(Evidence evidence) {
        Reading.Rows all = evidence.rows(Probe.UNFILTERED).orElseThrow();
        List<Claim> proof = new ArrayList<>();
        proof.add(Claim.of("no filter: 0 rows", all.whole()));
        evidence.rows(Probe.HISTORY).ifPresent(history -> proof.add(Claim.of("the history: 0 rows", history.whole())));
        Optional<Evidence.Entry> entry = evidence.entry();
        entry.ifPresent(known -> proof.add(Claim.of("the directory shows her to this token", known.cite())));
        String alike = entry.isPresent()
                ? "a list that fails without a word looks the same"
                : "a business unit without agents looks the same";
        return new Finding(
                entry.isPresent() ? "this token sees nobody's state" : "this token sees nobody at all",
                Sure.LIKELY,
                evidence.isPlatform() ? alike : "a tenant where nobody is logged in looks the same",
                List.of(Claim.of("the token is accepted and the list of all agents is empty", all.whole())),
                proof,
                List.of(new Fix("an admin", "let the API client's role see agents; check its tenant and views", null)
                        .holding("from the next sign-in")),
                "whoami");
    }
}
