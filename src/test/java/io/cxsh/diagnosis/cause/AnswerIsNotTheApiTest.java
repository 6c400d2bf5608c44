package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerIsNotTheApiTest {
    @Test
    void certainWhenTheAnswerShowsIt() {
        FakeTenant tenant = FakeTenant.showing().answering(query -> Optional.of(new Reading.Odd(7, 200, "odd", true)));

        assertThat(Case.found(Case.judge(new AnswerIsNotTheApi(), tenant)).sure())
                .isEqualTo(Sure.CERTAIN);
        assertThat(tenant.asked()).hasSize(1);
    }

    @Test
    void ruledOutByAnotherKindOfAnswer() {
        FakeTenant tenant = FakeTenant.showing().answering(query -> Optional.of(new Reading.Odd(7, 200, "odd", false)));

        assertThat(Case.judge(new AnswerIsNotTheApi(), tenant)).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void ruledOutByACompleteList() {
        assertThat(Case.judge(new AnswerIsNotTheApi(), FakeTenant.showing())).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void noMoreThanLikelyWhenTheApisOwnServerMaySendSuchAPage() {
        for (int status : new int[] {302, 403, 404}) {
            FakeTenant tenant = FakeTenant.showing()
                    .answering(query -> Optional.of(new Reading.Odd(7, status, "a web page", true)));

            assertThat(Case.found(Case.judge(new AnswerIsNotTheApi(), tenant)).sure())
                    .as("%d", status)
                    .isEqualTo(Sure.LIKELY);
        }
    }
}
