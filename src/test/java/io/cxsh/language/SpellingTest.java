package io.cxsh.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "ann.lee@acme.example, ann.le@acme.example, true",
        "anne.lee@acme.example, ann.le@acme.example, true",
        "ann.lee@acme.example, ann.lee@acme.exampl, true",
        "ann.lee@acme.example, ann.le@acme.exampl, false",
        "agent-07, agent-08, false",
        "bob, bo, true",
        "bob, jon, false",
        "ann.lee@acme.example, cho.kim@acme.example, false"
    })
    void oneOrTwoSlipsAreForgiven(String wanted, String known, boolean isSlip) {
        assertThat(Spelling.isSlip(wanted, known)).isEqualTo(isSlip);
    }

    @ParameterizedTest
    @CsvSource({
        "Ann.Lee@acme.example, ann.lee@ACME.example, true",
        "ann.l\u0435\u0435@acme.example, ann.lee@acme.example, true",
        "ann\u200b.lee@acme.example\u00a0, ann.lee@acme.example, true",
        "ann.le@acme.example, ann.lee@acme.example, false"
    })
    void letterCaseBlanksAndLookAlikesAreSetAside(String one, String other, boolean isSame) {
        assertThat(Spelling.isSame(one, other)).isEqualTo(isSame);
    }
}
