package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainsTest {
    private final Domains domains = new Domains();

    @BeforeEach
    void theTenantsOwnIsTold() {
        domains.settle("acme.example");
    }

    @ParameterizedTest
    @CsvSource({
        "acme.example, example.test",
        "acmee.example, eexample.test",
        "acmexx.example, eexample.test",
        "acm.exampl, eexample.test",
        "acme.exampxx, eexample.test",
        "acmexxx.example, example-2.test",
        "acme.exaxxx, example-2.test",
        "ac.exampl, example-2.test"
    })
    void twoSlipsAreAMisspellingAndThreeAreAnother(String domain, String standIn) {
        assertThat(domains.of(domain)).isEqualTo(standIn);
        assertThat(domains.of(domain)).isEqualTo(standIn);
    }

    @Test
    void whatIsNearAnotherDomainIsOneMore() {
        assertThat(domains.of("other.test")).isEqualTo("example-2.test");
        assertThat(domains.of("otherr.test")).isEqualTo("example-3.test");
    }

    @Test
    void twoMisspellingsAreTwo() {
        assertThat(domains.of("acmee.example")).isEqualTo("eexample.test");
        assertThat(domains.of("acmme.example")).isEqualTo("exxample.test");
    }

    @Test
    void whatWasGivenBeforeIsKept() {
        Domains later = new Domains();
        assertThat(later.isSettled()).isFalse();
        later.restore("acme.example", "example-2.test");
        later.settle("acme.example");

        assertThat(later.isSettled()).isTrue();
        assertThat(later.of("acme.example")).isEqualTo("example-2.test");
        assertThat(later.of("other.test")).isEqualTo("example-3.test");
    }
}
