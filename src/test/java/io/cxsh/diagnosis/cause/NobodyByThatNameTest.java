package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Sure;
import org.junit.jupiter.api.Test;

class NobodyByThatNameTest {
    @Test
    void likelyWhenSomebodyHasNearlyThatAddress() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available"), Case.bob());

        Finding finding = Case.found(Case.judgeFor("anne.lee@acme.example", new NobodyByThatName(), tenant));

        assertThat(finding.sure()).isEqualTo(Sure.LIKELY);
        assertThat(finding.fix().get(0).command()).contains("explain ann.lee@acme.example");
    }

    @Test
    void openWhenNobodyIsNear() {
        assertThat(Case.judgeFor("zed.fox@acme.example", new NobodyByThatName(), FakeTenant.showing(Case.bob())))
                .isInstanceOf(Judgement.Open.class);
    }

    @Test
    void numbersAreNoSlips() {
        FakeTenant tenant = FakeTenant.showing(Case.bob());

        assertThat(Case.judgeFor("4713", new NobodyByThatName(), tenant)).isInstanceOf(Judgement.Open.class);
    }

    @Test
    void likelyWhenSomebodyHasNearlyThatName() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available"), Case.bob());

        Finding finding = Case.found(Case.judgeFor("Ann Leee", new NobodyByThatName(), tenant));

        assertThat(finding.fix().get(0).command()).contains("explain 'ann lee'");
    }

    @Test
    void ruledOutWhenSheIsShownThoughTheQueryIsNotFound() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("chat", "Available")).answering(Case.refusingHer(404, ""));

        assertThat(Case.judge(new NobodyByThatName(), tenant, "channel=voice")).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void likelyWhenANumberLacksTheZerosBeforeIt() {
        FakeTenant tenant =
                FakeTenant.showing(Case.row("004713", null, "voice", "Available", "2026-11-23T12:00:00Z"), Case.bob());

        assertThat(Case.found(Case.judgeFor("4713", new NobodyByThatName(), tenant))
                        .headline())
                .endsWith("004713");
    }
}
