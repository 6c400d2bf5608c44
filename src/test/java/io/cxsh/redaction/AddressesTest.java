package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
    @Test
    void areFoundWhereverTheyStand() {
        assertThat(Addresses.in("diff @a @last | where email!=a.b+c@x-y.example, <Zoë@ü.example>. 'k@l.m'"))
                .isEqualTo(List.of("a.b+c@x-y.example", "Zoë@ü.example", "k@l.m"));
        assertThat(Addresses.in("@3 @ a@ @b.c a@b . @@ x@.y")).isEmpty();
    }

    @Test
    void areFoundBehindAnAtSignThatBeginsTheText() {
        assertThat(Addresses.in("@last a@b.c")).isEqualTo(List.of("a@b.c"));
        assertThat(Addresses.in("@")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a@b.c, a@b.c", "a@b.c., a@b.c", "a@b.c..., a@b.c", "a@b.c-, a@b.c-", "a@b.c@d.e, a@b.c b.c@d.e"})
    void endWhereTheTextEndsWithoutItsPoints(String text, String found) {
        assertThat(Addresses.in(text)).isEqualTo(List.of(found.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"a@...", "a@", "a@.", "a@b.", "a@b..", "@b.c", ".@."})
    void nothingButAPointIsNoDomain(String text) {
        assertThat(Addresses.in(text)).isEmpty();
    }

    @Test
    void theNextTwoHundredCharactersOnEachSideAreTold() {
        String domain = "b." + "c".repeat(196); // with the at sign 199
        for (int length : new int[] {1, 199, 200}) {
            String address = "a".repeat(length) + "@" + domain;
            assertThat(Addresses.in(address)).isEqualTo(List.of(address));
        }
        assertThat(Addresses.in("a".repeat(201) + "@" + domain)).isEqualTo(List.of("a".repeat(200) + "@" + domain));
        assertThat(Addresses.in("a@" + domain + "c")).isEqualTo(List.of("a@" + domain + "c"));
        assertThat(Addresses.in("a@" + domain + "cc")).isEqualTo(List.of("a@" + domain + "c"));
    }

    @Test
    void whoHasAnAddressIsKnownByIt() {
        assertThat(Addresses.people("a@b.c and d@e.f"))
                .isEqualTo(List.of(
                        Person.of(new Personal(Personal.Kind.EMAIL, "a@b.c")),
                        Person.of(new Personal(Personal.Kind.EMAIL, "d@e.f"))));
        assertThat(Addresses.people("nobody@")).isEmpty();
    }

    @Test
    void aLongTextTakesTimeInProportion() {
        assertThat(Addresses.in("a".repeat(1_000_000) + "@".repeat(100_000))).isEmpty();
    }
}
