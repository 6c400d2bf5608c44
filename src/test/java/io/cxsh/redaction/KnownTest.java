package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.redaction.Personal.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownTest {
    private final Known known = new Known();

    private boolean isFound(String text) {
        return new Search(known, false, text).longestAt(0) != null;
    }

    @Test
    void aSecretIsLookedForInHexAndNothingElseIs() {
        known.secret("hunter2");
        known.field(new Personal(Kind.NAME, "Trautmann"));

        assertThat(isFound("68756E74657232")).isTrue();
        assertThat(isFound("54726175746d616e6e")).isFalse();
    }

    @Test
    void aNameThatTurnsOutToBeASecretIsLookedForInHexFromThenOn() {
        known.field(new Personal(Kind.NAME, "hunter2"));
        assertThat(isFound("68756e74657232")).isFalse();

        known.secret("hunter2");
        assertThat(isFound("68756e74657232")).isTrue();
    }

    @Test
    void aMaskIsNoSecret() {
        known.secret("***");
        known.secret("**********");
        assertThat(known.size()).isEqualTo(0);

        known.secret("***x");
        assertThat(known.size()).isEqualTo(1);
    }

    @Test
    void shorterValuesAreNotLookedFor() {
        known.secret("ab");
        known.host("ab");
        known.field(new Personal(Kind.NAME, "a"));
        known.field(new Personal(Kind.ID, "123"));
        known.secret("   ");
        assertThat(known.size()).isEqualTo(0);

        known.secret("abc");
        known.host("abd");
        known.field(new Personal(Kind.NAME, "ab"));
        known.field(new Personal(Kind.ID, "1234"));
        assertThat(known.size()).isEqualTo(4);
    }

    @Test
    void aPhoneOfSevenDigitsIsLookedForByItsDigits() {
        known.field(new Personal(Kind.PHONE, "+1 234 567"));
        assertThat(isFound("1234567")).isTrue();

        known.field(new Personal(Kind.PHONE, "+9 876 54"));
        assertThat(isFound("987654")).isFalse();
        assertThat(isFound("+9 876 54")).isTrue();
    }

    @Test
    void whatTellsMoreTakesThePlace() {
        known.field(new Personal(Kind.WORD, "Trautmann"));
        assertThat(known.value(0).person()).isEqualTo(Kind.WORD);
        known.field(new Personal(Kind.NAME, "trautmann"));
        assertThat(known.value(0).person()).isEqualTo(Kind.NAME);
        known.field(new Personal(Kind.WORD, "TRAUTMANN"));
        known.field(new Personal(Kind.ID, "TRAUTMANN"));
        assertThat(known.value(0).person()).isEqualTo(Kind.NAME);
        known.secret("Trautmann");
        assertThat(known.value(0).isSecret()).isTrue();
        known.field(new Personal(Kind.NAME, "Trautmann"));
        known.secret("trautmanN");
        assertThat(known.value(0)).isEqualTo(new Known.Value("secret", "Trautmann", null));
        assertThat(known.size()).isEqualTo(1);
    }

    @Test
    void aVeryLongSecretIsCutIntoPieces() {
        known.secret("a".repeat(8_000));
        assertThat(known.secretsAlone()).isEqualTo(List.of("a".repeat(8_000)));

        known.secret("b".repeat(8_000) + "cde");
        assertThat(known.secretsAlone()).isEqualTo(List.of("a".repeat(8_000), "b".repeat(8_000), "cde"));
        known.host("example");
        assertThat(known.secretsAlone()).isNull();
    }

    @Test
    void aFieldThatIsTooLongForANameIsCutIntoPieces() {
        known.field(new Personal(Kind.NAME, "a".repeat(500)));
        assertThat(known.value(0).kind()).isEqualTo("name");

        known.field(new Personal(Kind.EMAIL, "b".repeat(512) + "cdefgh"));
        assertThat(known.value(1)).isEqualTo(new Known.Value("text", "b".repeat(64), Kind.EMAIL));
        assertThat(known.value(2)).isEqualTo(new Known.Value("text", "cdefgh", Kind.EMAIL));
        assertThat(known.value(2).isPieceOfText()).isTrue();
        assertThat(known.size()).isEqualTo(3);
    }
}
