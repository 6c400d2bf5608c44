package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressesTest {
    @Test
    void areFoundWhereverTheyStand() {
        assertThat(Addresses.in("diff @a @last | where email!=a.b+c@x-y.example, <Zoë@ü.example>. 'k@l.m'"))
                .isEqualTo(List.of("a.b+c@x-y.example", "Zoë@ü.example", "k@l.m"));
        assertThat(Addresses.in("@3 @ a@ @b.c a@b . @@ x@.y")).isEmpty();
    }

    @Test
    void aLongTextTakesTimeInProportion() {
        assertThat(Addresses.in("a".repeat(1_000_000) + "@".repeat(100_000))).isEmpty();
    }
}
