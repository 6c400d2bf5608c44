package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Citation;
import io.cxsh.diagnosis.Claim;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether the platform keeps an agent from this token whom its list leaves out. */
final class Withheld {
    private Withheld() {}

    /** What the directory decides. */
    static Judgement judge(Evidence evidence) {
        Optional<Judgement> foreign = ForeignToken.explains(evidence);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        if (!evidence.asked(Probe.DIRECTORY)) {
            return Judgement.waitingFor(Probe.DIRECTORY);
        }
        if (evidence.of(Probe.DIRECTORY) instanceof Reading.Refused refused) {
            return refused(evidence, refused);
        }
        return evidence.of(Probe.DIRECTORY) instanceof Reading.Entries entries
                ? listed(evidence, entries)
                : Judgement.open(Ground.missing(evidence.of(Probe.DIRECTORY), Probe.DIRECTORY));
    }

    private static Judgement refused(Evidence evidence, Reading.Refused refused) {
        if (refused.status() == 404) {
            return Judgement.ruledOut("the directory does not know her number", Citation.status(refused.exchange()));
        }
        return refused.status() == 403 && evidence.agentId().isPresent()
                ? new Judgement.Found(restricted(evidence, refused))
                : Judgement.open(Ground.missing(refused, Probe.DIRECTORY));
    }

    private static Judgement listed(Evidence evidence, Reading.Entries entries) {
        Optional<Evidence.Entry> entry = evidence.entry();
        if (entry.isPresent()) {
            return Judgement.ruledOut(
                    "the directory shows her to this token", entry.get().cite());
        }
        return entries.withholdsNobody()
                ? Judgement.open(
                        "the directory says that it withholds nobody (#%d); silence cannot be told from absence"
                                .formatted(entries.hidden().orElseThrow().exchange()))
                : new Judgement.Found(likely(evidence, entries));
    }

    /** A 403 for her number, with the words that the platform keeps for restricted agents, is certain. */
    private static Finding restricted(Evidence evidence, Reading.Refused refused) {
        boolean said = refused.said().toLowerCase(Locale.ROOT).contains("restricted");
        return new Finding(
                "this token may not see this agent: the directory refuses her (403)",
                said ? Sure.CERTAIN : Sure.LIKELY,
                said
                        ? "the server itself says that she is restricted, and lists others"
                        : "a token that may not read the directory at all looks the same",
                List.of(Claim.of(
                        "asking the directory for her is refused" + Words.said(refused.said()),
                        Citation.whole(refused.exchange()))),
                List.of(others(evidence)),
                List.of(TokenMayNotSeeAgent.FIX),
                null);
    }

    private static Finding likely(Evidence evidence, Reading.Entries entries) {
        List<Claim> proof = new ArrayList<>(List.of(others(evidence)));
        Optional<Reading.Entries.Hidden> hidden = entries.hidden();
        hidden.ifPresent(known ->
                proof.add(Claim.of("the directory withholds " + count(known), Citation.whole(known.exchange()))));
        String what = hidden.map(known -> "the directory withholds " + count(known))
                .orElse("it sees others, and the directory has nobody by that name");
        return new Finding(
                "this token may not see this agent: " + what,
                Sure.LIKELY,
                (hidden.isPresent() ? "the withheld may be others; " : "")
                        + "another business unit (CX203) or a wrong name (CX406) look the same",
                List.of(Claim.of("the directory has nobody by that name for this token", entries.whole())),
                proof,
                List.of(TokenMayNotSeeAgent.FIX),
                null);
    }

    private static String count(Reading.Entries.Hidden hidden) {
        return Words.count(hidden.count(), "agent");
    }

    private static Claim others(Evidence evidence) {
        Reading.Rows all = evidence.rows(Probe.UNFILTERED).orElseThrow();
        return Claim.of("no filter: %s, none of them hers".formatted(Words.count(all.total(), "row")), all.whole());
    }
}
