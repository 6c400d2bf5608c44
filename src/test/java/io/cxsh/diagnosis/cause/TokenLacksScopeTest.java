package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenLacksScopeTest {
    @Test
    void certainWhenTheServerSaysSoAndShowsNobody() {
        FakeTenant tenant = FakeTenant.showing()
                .signedIn(new Reading.Granted(1, Set.of("agent:states:read"), Optional.of(Set.of("agent:read"))));

        Finding finding = Case.found(Case.judge(new TokenLacksScope(), tenant));

        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
        assertThat(tenant.asked()).hasSize(3);
    }

    @Test
    void ruledOutWhenOthersAreShownWithoutIt() {
        FakeTenant tenant = FakeTenant.showing(Case.bob())
                .signedIn(new Reading.Granted(1, Set.of("agent:states:read"), Optional.of(Set.of("agent:read"))));

        assertThat(Case.judge(new TokenLacksScope(), tenant)).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void ruledOutWhenTheScopeIsStated() {
        FakeTenant tenant = FakeTenant.showing()
                .signedIn(
                        new Reading.Granted(1, Set.of("agent:states:read"), Optional.of(Set.of("agent:states:read"))));

        assertThat(Case.judge(new TokenLacksScope(), tenant)).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void openWhenTheSignInSaysNothingAboutScopes() {
        assertThat(Case.judge(new TokenLacksScope(), FakeTenant.showing())).isInstanceOf(Judgement.Open.class);
    }

    @Test
    void openWhenAGrantedScopeMayContainTheNeededOne() {
        for (String scope : new String[] {"agent:states:*", "agent:*", "*", "agent:states", "AGENT:STATES:READ"}) {
            FakeTenant tenant = FakeTenant.showing()
                    .signedIn(new Reading.Granted(3, Set.of("agent:states:read"), Optional.of(Set.of(scope))));

            assertThat(Case.judge(new TokenLacksScope(), tenant)).as(scope).isInstanceOf(Judgement.Open.class);
        }
    }

    @Test
    void ruledOutWhenTheTokenSeesHerHistory() {
        FakeTenant tenant = FakeTenant.showing()
                .remembering(Case.ann("voice", "LoggedOut"))
                .signedIn(new Reading.Granted(3, Set.of("agent:states:read"), Optional.of(Set.of("openid"))));

        assertThat(Case.judge(new TokenLacksScope(), tenant)).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void likelyWhenTheServerNamesNoScopeAtAll() {
        FakeTenant tenant = FakeTenant.showing()
                .signedIn(new Reading.Granted(1, Set.of("agent:states:read"), Optional.of(Set.of())));

        assertThat(Case.found(Case.judge(new TokenLacksScope(), tenant)).sure()).isEqualTo(Sure.LIKELY);
    }

    @Test
    void noMoreThanLikelyWhenTheServerNamesItsScopesInAnotherWay() {
        for (String scope : new String[] {"read", "full_access", "api"}) {
            FakeTenant tenant = FakeTenant.showing()
                    .signedIn(new Reading.Granted(1, Set.of("agent:states:read"), Optional.of(Set.of(scope))));

            assertThat(Case.found(Case.judge(new TokenLacksScope(), tenant)).sure())
                    .as(scope)
                    .isEqualTo(Sure.LIKELY);
        }
    }

    @Test
    void certainWhereTheQueryIsNotFoundAndTheListOfAllIsEmpty() {
        FakeTenant tenant = FakeTenant.showing()
                .signedIn(new Reading.Granted(1, Set.of("agent:states:read"), Optional.of(Set.of("agent:read"))))
                .answering(Case.refusingAnn(404, ""));

        assertThat(Case.found(Case.judge(new TokenLacksScope(), tenant)).sure()).isEqualTo(Sure.CERTAIN);
    }
}
