package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerIsNoListTest {
    @Test
    void certainWhenTheAnswerShowsIt() {
        FakeTenant tenant = FakeTenant.showing().answering(query -> Optional.of(new Reading.Odd(7, 200, "odd", false)));

        assertThat(Case.found(Case.judge(new AnswerIsNoList(), tenant)).sure()).isEqualTo(Sure.CERTAIN);
        assertThat(tenant.asked()).hasSize(1);
    }

    @Test
    void ruledOutByAnotherKindOfAnswer() {
        FakeTenant tenant = FakeTenant.showing().answering(query -> Optional.of(new Reading.Odd(7, 200, "odd", true)));

        assertThat(Case.judge(new AnswerIsNoList(), tenant)).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void ruledOutByACompleteList() {
        assertThat(Case.judge(new AnswerIsNoList(), FakeTenant.showing())).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void noMoreThanLikelyWhenTheAnswerSaysNothingAtAll() {
        FakeTenant tenant = FakeTenant.showing()
                .answering(query -> Optional.of(new Reading.Odd(7, 204, "status 204", false, true)));

        assertThat(Case.found(Case.judge(new AnswerIsNoList(), tenant)).sure()).isEqualTo(Sure.LIKELY);
        assertThat(tenant.asked()).hasSize(3);
    }
}
