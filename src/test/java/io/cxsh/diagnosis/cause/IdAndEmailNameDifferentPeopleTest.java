package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Sure;
import org.junit.jupiter.api.Test;

class IdAndEmailNameDifferentPeopleTest {
    @Test
    void certainWhenTheIdIsSomebodyElses() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available"), Case.bob());

        Finding finding = Case.found(
                Case.judge(new IdAndEmailNameDifferentPeople(), tenant, "agentId=4712", "email=" + Case.ANN));

        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
        assertThat(finding.headline()).isEqualTo("4712 and ann.lee@acme.example name different people");
        assertThat(finding.cause().get(0).text())
                .isEqualTo("agentId 4712 is 4712 bob.ray@acme.example; she is 4711 ann.lee@acme.example");
    }

    @Test
    void ruledOutWhenBothAreHers() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("chat", "Available"));

        assertThat(Case.judge(
                        new IdAndEmailNameDifferentPeople(),
                        tenant,
                        "agentId=4711",
                        "email=" + Case.ANN,
                        "channel=voice"))
                .isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void noMoreThanLikelyWhenNobodyHasTheId() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available"), Case.bob());

        Finding finding = Case.found(
                Case.judge(new IdAndEmailNameDifferentPeople(), tenant, "agentId=04711", "email=" + Case.ANN));

        assertThat(finding.sure()).isEqualTo(Sure.LIKELY);
    }
}
