package io.cxsh.cassette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsInProseTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "your key s9P0iunQGCLlv is old",
                "token is: 's9P0iunQGCLlv'",
                "https://login.example/Ann?user=a&token=s9P0iunQGCLlv",
                "/cb?access_token=s9P0iunQGCLlv&x=1",
                "Password:s9P0iunQGCLlv"
            })
    void whatNoWordLooksLikeIsASecretBehindItsName(String text) {
        assertThat(SecretsInProse.in(text)).containsExactly("s9P0iunQGCLlv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the key 2026-11-27T12:30",
                "token authentication failed",
                "a monkey s9P0iunQGCLlv",
                "keyboard s9P0iunQGCLlv",
                "key agents/states/12345",
                "no such resource: /api/v2/nothing"
            })
    void wordsAndTimesAreNone(String text) {
        assertThat(SecretsInProse.in(text)).isEmpty();
    }
}
