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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The token sees others and not her: its role or view leaves her out. */
public final class TokenMayNotSeeAgent implements Cause {
    @Override
    public String code() {
        return "CX110";
    }

    @Override
    public String title() {
        return "this token may not see this agent";
    }

    @Override
    public Set<Probe> reads() {
        return Set.of(
                Probe.ASKED,
                Probe.ASKED_AGAIN,
                Probe.ASKED_THIRD,
                Probe.UNFILTERED,
                Probe.HISTORY,
                Probe.DIRECTORY,
                Probe.TOKEN,
                Probe.ALONE,
                Probe.OTHER_TOKEN,
                Probe.COLLEAGUE);
    }

    @Override
    public Judgement judge(Evidence evidence) {
        if (evidence.of(Probe.ASKED) instanceof Reading.Refused refused && refused.status() == 403) {
            return forbidden(evidence, refused);
        }
        return Ground.absentAmongOthers(evidence)
                .or(() -> nobodyAtAll(evidence))
                .or(() -> OtherToken.judge(evidence))
                .or(() -> explainedOtherwise(evidence))
                .or(() -> Ground.shownAlone(evidence))
                .or(() -> refusedForAll(evidence))
                .or(() -> onceMore(evidence))
                .orElseGet(() -> new Judgement.Found(unseen(evidence)));
    }

    private static Judgement forbidden(Evidence evidence, Reading.Refused refused) {
        Optional<Judgement> early = Ground.listed(evidence, Probe.UNFILTERED);
        if (early.isPresent()) {
            return early.get();
        }
        if (!evidence.hers(Probe.UNFILTERED).isEmpty()) {
            return Ground.ruledOut(evidence, Probe.UNFILTERED, "she is shown without any filter");
        }
        if (!evidence.asked(Probe.COLLEAGUE)) {
            return Judgement.waitingFor(Probe.COLLEAGUE);
        }
        if (evidence.of(Probe.COLLEAGUE) instanceof Reading.Refused other && other.status() == 403) {
            return Judgement.ruledOut(
                    "somebody who is shown is refused in the same way", Citation.status(other.exchange()));
        }
        if (!evidence.asked(Probe.ASKED_AGAIN)) {
            return Judgement.waitingFor(Probe.ASKED_AGAIN);
        }
        return evidence.of(Probe.ASKED_AGAIN) instanceof Reading.Refused again && again.status() == 403
                ? new Judgement.Found(restricted(evidence, refused, again))
                : Judgement.open("the same query was refused once and not another time");
    }

    /** A status that blames the query says nothing of her where somebody who is shown gets it too. */
    private static Optional<Judgement> refusedForAll(Evidence evidence) {
        if (!(evidence.of(Probe.ASKED) instanceof Reading.Refused refused)) {
            return Optional.empty();
        }
        if (refused.status() == 404) {
            return Optional.of(Judgement.open("the server does not know her (CX203)"));
        }
        if (!evidence.asked(Probe.COLLEAGUE)) {
            return Optional.of(Judgement.waitingFor(Probe.COLLEAGUE));
        }
        return evidence.rows(Probe.COLLEAGUE).isPresent()
                ? Optional.empty()
                : Optional.of(Judgement.open("the query is refused whoever is asked for"));
    }

    /** Who is not shown once may be shown the next time. */
    private static Optional<Judgement> onceMore(Evidence evidence) {
        if (evidence.isPlatform()) {
            return Optional.empty();
        }
        return evidence.asked(Probe.ASKED_AGAIN)
                ? Sightings.shownLater(evidence)
                : Optional.of(Judgement.waitingFor(Probe.ASKED_AGAIN));
    }

    private static Optional<Judgement> nobodyAtAll(Evidence evidence) {
        Reading.Rows all = evidence.rows(Probe.UNFILTERED).orElseThrow();
        return all.current().isEmpty()
                ? Optional.of(Judgement.ruledOut("nobody is shown, not only she", all.whole()))
                : Optional.empty();
    }

    /** Her own history, a name that is nearly hers or another domain explain it better than a restriction does. */
    private static Optional<Judgement> explainedOtherwise(Evidence evidence) {
        if (Nearest.known(evidence).isPresent()) {
            return Optional.of(Judgement.open("somebody with nearly this name is shown (CX406)"));
        }
        if (AgentBelongsElsewhere.isForeign(evidence)) {
            return Optional.of(Judgement.open("her e-mail domain is not this tenant's (CX203)"));
        }
        if (evidence.isPlatform()) {
            return Optional.of(Withheld.judge(evidence));
        }
        if (!evidence.asked(Probe.HISTORY)) {
            return Optional.of(Judgement.waitingFor(Probe.HISTORY));
        }
        return PastStates.of(evidence)
                .map(past -> Judgement.ruledOut("the token sees her history", past.cite()))
                .or(() -> unknown(evidence.of(Probe.HISTORY)));
    }

    /** A history that was not read for now may show that she is simply not there. */
    private static Optional<Judgement> unknown(Reading history) {
        boolean forNow = history instanceof Reading.Missing
                || history instanceof Reading.Unreachable
                || (history instanceof Reading.Refused refused && refused.status() >= 429);
        return forNow ? Optional.of(Judgement.open(Ground.missing(history, Probe.HISTORY))) : Optional.empty();
    }

    private static Finding restricted(Evidence evidence, Reading.Refused refused, Reading.Refused again) {
        Reading.Rows all = evidence.rows(Probe.UNFILTERED).orElseThrow();
        Optional<Reading.Rows> other = evidence.rows(Probe.COLLEAGUE);
        List<Claim> proof = new ArrayList<>();
        proof.add(Claim.of(
                "the query: 403, twice", Citation.status(refused.exchange()), Citation.status(again.exchange())));
        other.ifPresent(rows -> proof.add(Claim.of("the same query for somebody else: answered", rows.whole())));
        proof.add(Claim.of("no filter: %s, none of them hers".formatted(Words.count(all.total(), "row")), all.whole()));
        boolean isPlain = !OTHERWISE.matcher(refused.said()).find()
                && evidence.question().query().filters().stream()
                        .allMatch(filter -> PLAIN.matcher(filter.value()).matches());
        return new Finding(
                "this token may not see this agent (403 for her alone)",
                other.isPresent() && isPlain ? Sure.CERTAIN : Sure.LIKELY,
                other.isPresent() && isPlain
                        ? "the server itself refuses her, answers without her, and answers for somebody else"
                        : "a query that is refused for another reason looks the same",
                List.of(Claim.of(
                        "asking for her is refused" + Words.said(refused.said()), Citation.whole(refused.exchange()))),
                proof,
                List.of(FIX),
                null);
    }

    private static Finding unseen(Evidence evidence) {
        Reading.Rows all = evidence.rows(Probe.UNFILTERED).orElseThrow();
        List<Claim> proof = new ArrayList<>();
        proof.add(Claim.of("no filter: %s, none of them hers".formatted(Words.count(all.total(), "row")), all.whole()));
        evidence.rows(Probe.HISTORY).ifPresent(history -> proof.add(Claim.of("her history: 0 rows", history.whole())));
        String history = proof.size() > 1 ? "no trace of her" : "her history could not be read";
        return new Finding(
                "this token sees others and not this agent",
                Sure.LIKELY,
                history + "; long logged out (CX401), another tenant (CX203) or a wrong name (CX406) look the same",
                List.of(Claim.of(
                        "the token sees %s, and never her".formatted(Words.count(all.total(), "row")), all.whole())),
                proof,
                List.of(FIX),
                null);
    }

    /** What a refusal of one agent may be for beside what the token may see. */
    private static final Pattern OTHERWISE = Pattern.compile(
            "rate|quota|limit|throttl|too many|inactive|locked|disabled|deleted|logged", Pattern.CASE_INSENSITIVE);

    /** Without signs that a firewall takes for an attack. */
    private static final Pattern PLAIN = Pattern.compile("[\\w.@: -]*");

    static final Fix FIX = new Fix(
                    "an admin", "let the API client's role see her team; or name the client that may", null)
            .holding("from the next sign-in");
}
