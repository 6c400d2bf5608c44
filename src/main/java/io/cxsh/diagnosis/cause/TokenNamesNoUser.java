package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Citation;
import io.cxsh.diagnosis.Claim;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Fix;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Question;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import io.cxsh.session.Claims;
import io.cxsh.session.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The token stands for a program, and data calls need a person. */
public final class TokenNamesNoUser implements Cause {
    @Override
    public String code() {
        return "CX103";
    }

    @Override
    public String title() {
        return "the token has no user context";
    }

    @Override
    public boolean concerns(Dialect dialect) {
        return dialect == Dialect.PLATFORM;
    }

    @Override
    public boolean concerns(Question question) {
        return true;
    }

    @Override
    public Set<Probe> reads() {
        return Set.of(Probe.ASKED, Probe.TOKEN);
    }

    @Override
    public Judgement judge(Evidence evidence) {
        if (!(evidence.of(Probe.ASKED) instanceof Reading.Refused refused)) {
            return Ground.ruledOut(evidence, Probe.ASKED, "the query was answered");
        }
        if (refused.status() != 403) {
            return Judgement.ruledOut(
                    "the query was refused with %d".formatted(refused.status()), Citation.status(refused.exchange()));
        }
        return claimed(evidence)
                .map(claimed -> namesNobody(claimed.claims())
                        ? new Judgement.Found(finding(claimed, refused))
                        : Judgement.ruledOut(
                                "the token names its user", new Citation(claimed.exchange(), "$.access_token")))
                .orElseGet(() -> Judgement.open("the token does not say whom it stands for"));
    }

    /** Whether a refused token is likely to be one without a user. */
    static boolean explains(Evidence evidence) {
        return claimed(evidence)
                .filter(claimed -> namesNobody(claimed.claims()))
                .isPresent();
    }

    private static Optional<Reading.Claimed> claimed(Evidence evidence) {
        return evidence.of(Probe.TOKEN) instanceof Reading.Claimed claimed
                        && !claimed.claims().isEmpty()
                ? Optional.of(claimed)
                : Optional.empty();
    }

    private static boolean namesNobody(Claims claims) {
        return claims.agentId().isEmpty() && claims.name().isEmpty();
    }

    private static Finding finding(Reading.Claimed claimed, Reading.Refused refused) {
        return new Finding(
                "the token names no user, and data calls need one (403)",
                Sure.LIKELY,
                "claims may be left out; a user without the permission (CX102) looks the same then",
                List.of(
                        Claim.of(
                                "the token has neither an agent nor a user name",
                                new Citation(claimed.exchange(), "$.access_token")),
                        Claim.of(
                                "the call is refused" + Words.said(refused.said()),
                                Citation.whole(refused.exchange()))),
                List.of(Claim.of("the query: 403", Citation.status(refused.exchange()))),
                List.of(new Fix(
                                "you",
                                "sign in with a user's access key; client credentials give no user here",
                                "config why ACCESS_KEY_ID")
                        .holding("at once")),
                "whoami");
    }
}
