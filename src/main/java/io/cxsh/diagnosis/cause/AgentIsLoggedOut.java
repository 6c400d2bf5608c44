package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Fix;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Sure;
import java.util.List;
import java.util.Set;

/** Her newest state is LoggedOut. */
public final class AgentIsLoggedOut implements Cause {
    @Override
    public String code() {
        return "CX401";
    }

    @Override
    public String title() {
        return "this agent is not logged in";
    }

    @Override
    public Set<Probe> reads() {
        return Whereabouts.READS;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return evidence.isPlatform()
                ? Whereabouts.judge(
                        evidence,
                        Set.of(Whereabouts.Reason.LOGGED_OUT, Whereabouts.Reason.NOT_SIGNED_IN),
                        AgentIsLoggedOut::gone)
                : PastStates.judge(evidence, PastStates::isLoggedOut, AgentIsLoggedOut::finding);
    }

    private static Judgement gone(Whereabouts gone) {
        boolean never = gone.reason() == Whereabouts.Reason.NOT_SIGNED_IN;
        String when = gone.when().map(Object::toString).orElse("at a time that is not recorded");
        return new Judgement.Found(new Finding(
                "this agent is not logged in: " + (never ? "no sign-in for a week or longer" : "logged out " + when),
                Sure.CERTAIN,
                "the server's own record says so",
                gone.claims(),
                gone.claims().subList(0, 1),
                FIX,
                null));
    }

    private static Finding finding(PastStates past) {
        return past.recorded(
                "this agent is not logged in: logged out " + past.moment(), "her newest state is LoggedOut", FIX);
    }

    private static final List<Fix> FIX =
            List.of(new Fix("the agent", "log in again, and check that the login goes to this tenant", null)
                    .holding("from her login"));
}
