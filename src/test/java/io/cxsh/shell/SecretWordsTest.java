package io.cxsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login --client-secret hunter2",
                "login --client-secret=hunter2",
                "login --CLIENT-SECRET 'hunter 2'",
                "login --access-key-secret x | count",
                "login --bearer abc",
                "login --token abc",
                "login \"--password\" abc",
                "-client-secret x",
                "CXONE_CLIENT_SECRET=abc",
                "set CXONE_BEARER = abc",
                "get /x?t=eyJhbGciOi.eyJzdWIiOi.c2lnbmF0"
            })
    void findsThem(String line) {
        assertThat(SecretWords.areIn(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login --bearer-stdin",
                "login --client-secret-stdin --access-key-secret-stdin",
                "login --flow bearer",
                "config why CXONE_CLIENT_SECRET",
                "states --agent secret.agent@acme.example",
                "explain token --channel voice",
                "states --token",
                "note \"the token is over\""
            })
    void leavesTheRest(String line) {
        assertThat(SecretWords.areIn(line)).isFalse();
    }
}
