package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Base64RunTest {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_";

    @Test
    void digitsAreThoseOfEitherAlphabetAndNoOthers() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_VALUE).filter(c -> Base64Run.isDigit((char) c)))
                .containsExactly(DIGITS.chars().sorted().boxed().toArray(Integer[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "QUJD | 0 | 4 | 4",
                "QUJD | 3 | 1 | 4",
                "QUJD= | 0 | 4 | 4",
                "QUJD QUJD | 5 | 4 | 9",
                "a,QUJD.x | 2 | 4 | 6",
                "a+/-_b | 0 | 6 | 6",
                "a%2Fb | 0 | 3 | 5",
                "a%2b | 0 | 2 | 4",
                "a\\/b | 0 | 3 | 4",
                "a\\u002fb | 0 | 3 | 8",
                "a&#43;b&#x2F;c&sol; | 0 | 6 | 19",
                "a%2Cb | 0 | 1 | 1",
                "a%2 | 0 | 1 | 1",
                "a%41b | 0 | 1 | 1",
                "a\\nb | 0 | 1 | 1",
                "a&b | 0 | 1 | 1",
            })
    void endsWhereNoDigitFollowsEscapedOrNot(String text, int start, int size, int end) {
        Base64Run run = new Base64Run(text, start);

        assertThat(run.size()).isEqualTo(size);
        assertThat(run.end()).isEqualTo(end);
        assertThat(run.place(0)).isEqualTo(start);
        assertThat(run.place(size)).isEqualTo(end);
    }

    @Test
    void readsEveryByteAtEveryAlignment() {
        byte[] bytes = new byte[512];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 7 + i / 256);
        }
        for (String before : new String[] {"", "z", "zz", "zzz"}) {
            for (Base64.Encoder encoder : new Base64.Encoder[] {Base64.getEncoder(), Base64.getUrlEncoder()}) {
                Base64Run run = new Base64Run(before + encoder.encodeToString(bytes), 0);
                int bit = before.length() * 6;

                assertThat(run.octetsFrom(bit)).isEqualTo(512);
                for (int i = 0; i < bytes.length; i++) {
                    assertThat(run.octet(bit + i * 8)).isEqualTo(bytes[i] & 0xFF);
                }
            }
        }
    }

    @Test
    void countsWholeBytesOnly() {
        Base64Run run = new Base64Run("QUJDRA", 0); // 36 bits

        assertThat(IntStream.of(0, 2, 4, 6, 8, 20, 22, 28, 30, 36).map(run::octetsFrom))
                .containsExactly(4, 4, 4, 3, 3, 2, 1, 1, 0, 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "QUJD | 0 | 0,1,2,3,4",
                "..QUJD | 2 | 2,3,4,5,6",
                "..Q%2FJD | 2 | 2,3,6,7,8",
                "..%2FUJD | 2 | 2,5,6,7,8",
                ".%2F%2b\\/+ | 1 | 1,4,7,9,10",
                ".QU\\u002F. | 1 | 1,2,3,9",
            })
    void knowsWhereEachDigitStands(String text, int start, String places) {
        Base64Run run = new Base64Run(text, start);

        assertThat(IntStream.rangeClosed(0, run.size()).mapToObj(run::place).map(String::valueOf))
                .containsExactly(places.split(","));
    }

    @Test
    void knowsWhereEachDigitOfALongRunStandsWhereverItsFirstEscapeIs() {
        for (int before = 0; before < 60; before++) {
            Base64Run run = new Base64Run("." + "A".repeat(before) + "%2F" + "B".repeat(60), 1);

            assertThat(run.size()).isEqualTo(before + 61);
            assertThat(run.octetsFrom(0)).isEqualTo((before + 61) * 6 / 8);
            for (int index = 0; index <= run.size(); index++) {
                assertThat(run.place(index)).isEqualTo(index <= before ? 1 + index : 3 + index);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "QQ, 2",
        "QQ=, 3",
        "QQ==, 4",
        "QQ===, 4",
        "QQ=x, 3",
        "QQ.=, 2",
        "QQ%3D%3d, 8",
        "QQ%3D%3D%3D, 8",
        "QQ%3D%3, 5",
        "QQ%3DQQ, 5",
        "QQ%3E, 2",
        "QQ%3, 2",
        "QQ%, 2",
        "Q%2F%3D%3D, 10",
    })
    void paddingIsTwoSignsAtMostEscapedOrNot(String text, int end) {
        assertThat(new Base64Run(text, 0).paddedEnd()).isEqualTo(end);
    }

    /** QUJD says ABC, without its B it is QUM. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "QUJD | 0 | QUM=",
                ",QUJD, | 0 | QUM=",
                ".QUJD | 0 | QUM",
                "QUJD. | 0 | QUM",
                "QUJDREU | 0 | QUNERQ",
                "QUJDREU= | 0 | QUNERQ==",
                "QUJDREU=. | 0 | QUNERQ==",
                "QUJDREU%3d | 0 | QUNERQ%3D%3D",
                "QUJDREU%3E | 0 | QUNERQ",
                "xQUJD | 1 | xQUM=",
                "xyQUJD | 2 | xyQUM=",
                "xyzQUJD | 3 | xyzQUM=",
                "xQUJ | 1 | xQQ",
                "xQUJDRUVF | 1 | xQUNFRUU=",
                "xQUJDRUVFR | 1 | xQUNFRUU",
                "QUJD_-__ | 0 | QUP_7_8",
                "QUJD_-__R | 0 | QUP_7_8",
                "QUJDREU-RA | 0 | QUNERT5E",
                "QUJD/+// | 0 | QUP/7/8=",
                "QUJD%2F%2b/%2F | 0 | QUP%2F7%2F8%3D",
                "QkJC%2B%2B%2B%2B | 0 | %2B%2B%2B%2B",
                "QUJD\\/+\\// | 0 | QUP/7/8=",
                "QUJD&#x2F;+&#47;/ | 0 | QUP/7/8=",
                "x%2FQUJD | 2 | x%2FQUM%3D",
                "w6RCw6Q= | 0 | w6TDpA==",
            })
    void changesWhatItSaysAndIsWrittenAsBefore(String text, int first, String expected) {
        int start = Base64Run.isDigit(text.charAt(0)) ? 0 : 1;

        String changed = new Base64Run(text, start).changed(first, said -> said.replace("B", ""));

        assertThat(changed).isEqualTo(expected);
    }

    @Test
    void showsTextAsUtf8AndBytesThatAreNoneAsACharacterEach() {
        byte[] text = "B\u00e4r".getBytes(StandardCharsets.UTF_8);
        byte[] noText = {'B', (byte) 0xE4, 'r'};

        assertThat(said(text)).isEqualTo("B\u00e4r");
        assertThat(said(noText)).isEqualTo("B\u00e4r");
        assertThat(said(new byte[] {(byte) 0xC3, '(', (byte) 0xFF})).isEqualTo("\u00c3(\u00ff");
    }

    private static String said(byte[] bytes) {
        StringBuilder seen = new StringBuilder();
        String written = Base64.getEncoder().encodeToString(bytes);
        String changed = new Base64Run(written, 0).changed(0, said -> {
            seen.append(said);
            return said;
        });
        assertThat(changed).isEqualTo(written);
        return seen.toString();
    }
}
