package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedactorTest {
    private final Redactor redactor = new Redactor();

    @BeforeEach
    void known() {
        redactor.secret("s3cr&t");
        redactor.email("Ann.Lee@acme.example");
        redactor.id("4711");
        redactor.name("Ann Lee");
    }

    @Test
    void replacesPeopleEverywhereTheSame() {
        assertThat(redactor.redacted("ann.lee@acme.example is ANN.LEE@ACME.EXAMPLE, email=Ann.Lee%40acme.example"))
                .isEqualTo("agent-01@example.test is agent-01@example.test, email=agent-01%40example.test");
    }

    @Test
    void anIdStaysANumberOfAsManyDigitsAndIsAWholeWord() {
        assertThat(redactor.redacted("4711 and 47110, Ann Lee")).isEqualTo("9002 and 47110, Agent 03");
    }

    @Test
    void secretsNeverStay() {
        assertThat(redactor.withoutSecrets("s3cr&t s3cr%26t")).isEqualTo("*** ***");
        assertThat(redactor.leaks("x s3cr&t", false)).containsExactly("a secret");
        assertThat(redactor.leaks("ANN LEE", true)).containsExactly("a person");
        assertThat(redactor.leaks(redactor.redacted("Ann Lee s3cr&t 4711"), true))
                .isEmpty();
    }
}
