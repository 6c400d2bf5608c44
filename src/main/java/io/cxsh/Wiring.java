package io.cxsh;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.cause.AgentBelongsElsewhere;
import io.cxsh.diagnosis.cause.AgentIsLoggedOut;
import io.cxsh.diagnosis.cause.AgentIsOffline;
import io.cxsh.diagnosis.cause.AnswerIsNoList;
import io.cxsh.diagnosis.cause.AnswerIsNotTheApi;
import io.cxsh.diagnosis.cause.CallIsForbidden;
import io.cxsh.diagnosis.cause.ChannelFilterHidesAgent;
import io.cxsh.diagnosis.cause.ClockIsOff;
import io.cxsh.diagnosis.cause.EmailFilterDoesNotMatch;
import io.cxsh.diagnosis.cause.FiltersHideAgentTogether;
import io.cxsh.diagnosis.cause.HostDoesNotServeTenant;
import io.cxsh.diagnosis.cause.IdAndEmailNameDifferentPeople;
import io.cxsh.diagnosis.cause.NobodyByThatName;
import io.cxsh.diagnosis.cause.RateIsLimited;
import io.cxsh.diagnosis.cause.ServiceFails;
import io.cxsh.diagnosis.cause.SignInIsRefused;
import io.cxsh.diagnosis.cause.SinceIsReadInAnotherZone;
import io.cxsh.diagnosis.cause.SinceLeavesUnchangedAgentsOut;
import io.cxsh.diagnosis.cause.StateFilterLeavesStateOut;
import io.cxsh.diagnosis.cause.StateIsNotReturned;
import io.cxsh.diagnosis.cause.TokenIsRejected;
import io.cxsh.diagnosis.cause.TokenLacksScope;
import io.cxsh.diagnosis.cause.TokenMayNotSeeAgent;
import io.cxsh.diagnosis.cause.TokenSeesNobody;
import java.util.List;

/** Joins the floors; the only place that lists the causes. */
public final class Wiring {
    private Wiring() {}

    /** Every cause, in the order of its code. */
    public static List<Cause> causes() {
        return List.of(
                new TokenLacksScope(),
                new CallIsForbidden(),
                new TokenIsRejected(),
                new SignInIsRefused(),
                new TokenMayNotSeeAgent(),
                new TokenSeesNobody(),
                new HostDoesNotServeTenant(),
                new AgentBelongsElsewhere(),
                new AnswerIsNotTheApi(),
                new ChannelFilterHidesAgent(),
                new EmailFilterDoesNotMatch(),
                new IdAndEmailNameDifferentPeople(),
                new SinceIsReadInAnotherZone(),
                new SinceLeavesUnchangedAgentsOut(),
                new FiltersHideAgentTogether(),
                new StateFilterLeavesStateOut(),
                new AgentIsLoggedOut(),
                new AgentIsOffline(),
                new StateIsNotReturned(),
                new NobodyByThatName(),
                new RateIsLimited(),
                new ServiceFails(),
                new AnswerIsNoList(),
                new ClockIsOff());
    }
}
