package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Claim;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import io.cxsh.model.PlacedRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What another profile's token decides: observations that differ in the token alone, this token's before and after the
 * other's, because an agent who comes and goes would look the same.
 */
final class OtherToken {
    private OtherToken() {}

    /** Waits for the other token's list; found when it shows her, open when it does not, empty when none was asked. */
    static Optional<Judgement> judge(Evidence evidence) {
        if (!evidence.asked(Probe.OTHER_TOKEN)) {
            return Optional.of(Judgement.waitingFor(Probe.OTHER_TOKEN));
        }
        return evidence.rows(Probe.OTHER_TOKEN).map(theirs -> judge(evidence, theirs));
    }

    private static Judgement judge(Evidence evidence, Reading.Rows theirs) {
        List<PlacedRow> hers = evidence.hers(Probe.OTHER_TOKEN);
        if (hers.isEmpty()) {
            return Judgement.open("the other token does not see her either (#%d)".formatted(theirs.exchange()));
        }
        return Ground.listed(evidence, Probe.ASKED_AGAIN)
                .or(() -> Sightings.shownLater(evidence))
                .orElseGet(() -> new Judgement.Found(finding(evidence, theirs, hers.get(0))));
    }

    private static Finding finding(Evidence evidence, Reading.Rows theirs, PlacedRow hers) {
        Reading.Rows own = evidence.rows(Probe.UNFILTERED).orElseThrow();
        Reading.Rows again = evidence.rows(Probe.ASKED_AGAIN).orElseThrow();
        boolean wasThere = wasThere(own, hers);
        return new Finding(
                "this token may not see this agent: another one of the tenant does",
                wasThere ? Sure.CERTAIN : Sure.LIKELY,
                wasThere
                        ? "the same query with two tokens: one shows her, the other does not"
                        : "nothing says that she was there before this token asked; one who came later looks the same",
                List.of(Words.row(hers, theirs.cite(hers))),
                List.of(
                        Claim.of(
                                "no filter, this token: %s, none of them hers"
                                        .formatted(Words.count(own.total(), "row")),
                                own.whole()),
                        Claim.of(
                                "no filter, the other token: %s, shows her"
                                        .formatted(Words.count(theirs.total(), "row")),
                                theirs.cite(hers)),
                        Claim.of("the query once more, this token: hides her", again.whole())),
                List.of(TokenMayNotSeeAgent.FIX),
                null);
    }

    /** Whether her state began before this token's answer, on the tenant's clock. */
    private static boolean wasThere(Reading.Rows own, PlacedRow hers) {
        Optional<Instant> since = Optional.ofNullable(hers.state().since());
        return since.isPresent() && own.date().filter(since.get()::isBefore).isPresent();
    }
}
