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
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** More than 30 s between this machine's clock and the tenant's: tokens and since are read against the wrong time. */
public final class ClockIsOff implements Cause {
    @Override
    public String code() {
        return "CX601";
    }

    @Override
    public String title() {
        return "this machine's clock and the tenant's differ";
    }

    @Override
    public boolean concerns(Question question) {
        return true;
    }

    @Override
    public Set<Probe> reads() {
        return Set.of(Probe.ASKED, Probe.CLOCK);
    }

    private static final Duration MOST = Duration.ofSeconds(30);

    @Override
    public Judgement judge(Evidence evidence) {
        if (!(evidence.of(Probe.CLOCK) instanceof Reading.Clock clock)) {
            return Judgement.open(Ground.missing(evidence.of(Probe.CLOCK), Probe.CLOCK));
        }
        return clock.ahead().abs().compareTo(MOST) > 0
                ? new Judgement.Found(finding(clock))
                : Judgement.ruledOut("the clocks agree within 30 s", date(clock));
    }

    private static Finding finding(Reading.Clock clock) {
        String off = "%d s %s"
                .formatted(clock.ahead().abs().toSeconds(), clock.ahead().isNegative() ? "behind" : "ahead of");
        return new Finding(
                "the tenant's clock is %s this machine's".formatted(off),
                Sure.LIKELY,
                "the difference is the server's own statement; that it hides anybody is not shown by it",
                List.of(Claim.of("the answer's Date is %s this machine's clock".formatted(off), date(clock))),
                List.of(Claim.of("Date against the nearer end of the call", date(clock))),
                List.of(new Fix("you", "set this machine's clock by a time server, then sign in again", "login")
                        .holding("at once")),
                null);
    }

    private static Citation date(Reading.Clock clock) {
        return new Citation(clock.exchange(), "header.Date");
    }
}
