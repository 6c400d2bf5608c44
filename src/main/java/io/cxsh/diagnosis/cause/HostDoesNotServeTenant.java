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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every path answers 404: the address or the tenant is wrong. */
public final class HostDoesNotServeTenant implements Cause {
    @Override
    public String code() {
        return "CX201";
    }

    @Override
    public String title() {
        return "this host does not serve the tenant";
    }

    @Override
    public boolean concerns(Question question) {
        return true;
    }

    @Override
    public Set<Probe> reads() {
        return Set.of(Probe.ASKED, Probe.SIGN_IN, Probe.UNFILTERED, Probe.HOST);
    }

    @Override
    public Judgement judge(Evidence evidence) {
        if (evidence.of(Probe.SIGN_IN) instanceof Reading.Refused refused && refused.status() == 404) {
            return new Judgement.Found(finding(refused, List.of()));
        }
        if (evidence.of(Probe.ASKED) instanceof Reading.Odd odd && odd.web() && odd.status() == 404) {
            return new Judgement.Found(finding(new Reading.Refused(odd.exchange(), 404, "", 1), List.of()));
        }
        if (evidence.of(Probe.ASKED) instanceof Reading.Unreachable none) {
            return evidence.of(Probe.HOST) instanceof Reading.Host host
                            && host.other().isPresent()
                    ? new Judgement.Found(silent(none, host))
                    : Judgement.open(none.why());
        }
        if (!(evidence.of(Probe.ASKED) instanceof Reading.Refused refused)) {
            return Ground.ruledOut(evidence, Probe.ASKED, "the API answers");
        }
        if (refused.status() != 404) {
            return Judgement.ruledOut("the status is " + refused.status(), Citation.status(refused.exchange()));
        }
        if (evidence.of(Probe.HOST) instanceof Reading.Host host && host.other().isPresent()) {
            return new Judgement.Found(moved(refused, host));
        }
        if (!evidence.asked(Probe.UNFILTERED)) {
            return Judgement.waitingFor(Probe.UNFILTERED);
        }
        if (evidence.of(Probe.UNFILTERED) instanceof Reading.Refused all && all.status() == 404) {
            return new Judgement.Found(
                    finding(refused, List.of(Claim.of("no filter: 404", Citation.status(all.exchange())))));
        }
        return Ground.ruledOut(evidence, Probe.UNFILTERED, "the API answers without filters");
    }

    private static Finding silent(Reading.Unreachable none, Reading.Host host) {
        return new Finding(
                "this host does not answer; discovery names %s"
                        .formatted(host.other().orElseThrow()),
                Sure.LIKELY,
                "a network that keeps this machine from both looks the same",
                List.of(Claim.of(
                        "the tenant lives at %s".formatted(host.other().orElseThrow()),
                        new Citation(host.exchange(), "$.api_endpoint"))),
                List.of(Claim.of(
                        "discovery names another host than %s, where %s".formatted(host.base(), none.why()),
                        Citation.whole(host.exchange()))),
                List.of(LEAVE_UNSET),
                null);
    }

    private static Finding moved(Reading.Refused refused, Reading.Host host) {
        return new Finding(
                "this host does not serve the tenant; discovery names %s"
                        .formatted(host.other().orElseThrow()),
                Sure.CERTAIN,
                "the platform's own discovery names another address, and this one knows nothing",
                List.of(
                        Claim.of("requests go to %s".formatted(host.base()), Citation.status(refused.exchange())),
                        Claim.of(
                                "the tenant lives at %s".formatted(host.other().orElseThrow()),
                                new Citation(host.exchange(), "$.api_endpoint"))),
                List.of(Claim.of("status 404", Citation.status(refused.exchange()))),
                List.of(LEAVE_UNSET),
                null);
    }

    private static Finding finding(Reading.Refused refused, List<Claim> more) {
        List<Claim> proof = new ArrayList<>();
        proof.add(Claim.of("status 404", Citation.status(refused.exchange())));
        proof.addAll(more);
        return new Finding(
                "this host does not serve the tenant's agent states (404)",
                Sure.LIKELY,
                "a wrong address and a wrong tenant look the same",
                List.of(Claim.of(
                        "nothing is found here" + Words.said(refused.said()), Citation.whole(refused.exchange()))),
                proof,
                List.of(new Fix("you", "check the tenant and the address", "config why API_BASE").holding("at once")),
                "config why TENANT_ID");
    }

    private static final Fix LEAVE_UNSET = new Fix(
                    "you", "leave CXONE_API_BASE unset, and discovery tells it", "config why API_BASE")
            .holding("at once");
}
