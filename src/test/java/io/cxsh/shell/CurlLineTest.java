package io.cxsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.redaction.Secret;
import io.cxsh.transport.Request;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CurlLineTest {

    @Test
    void aRenewalTakesTheRefreshTokenFromAVariable() {
        assertThat(line("Basic aWQ6c2VjcmV0", "grant_type=refresh_token&refresh_token=rrr"))
                .isEqualTo("curl -sS -u \"$CXONE_CLIENT_ID:$CXONE_CLIENT_SECRET\""
                        + " --data-urlencode grant_type=refresh_token"
                        + " --data-urlencode \"refresh_token=$CXONE_REFRESH_TOKEN\" https://a.example/t");
        assertThat(line(null, "{\"token\":\"rrr\"}"))
                .isEqualTo("curl -sS -d \"{\\\"token\\\":\\\"$CXONE_REFRESH_TOKEN\\\"}\" https://a.example/t");
    }

    @Test
    void aBrowsersCodeAndItsProofAreVariables() {
        assertThat(
                        line(
                                null,
                                "grant_type=authorization_code&code=ccc&redirect_uri=http%3A%2F%2F127.0.0.1%3A9%2Fx&code_verifier=vvv&client_id=me&new_field=nnn"))
                .contains("redirect_uri=http://127.0.0.1:9/x", "\"code=$CXONE_CODE\"")
                .contains("\"code_verifier=$CXONE_CODE_VERIFIER\"", "\"client_id=$CXONE_CLIENT_ID\"")
                .contains("\"new_field=$CXONE_new_field\"")
                .doesNotContain("ccc", "vvv", "nnn", "=me");
    }

    @Test
    void anAddressIsOneWordOfAShell() {
        Request request = Request.get(URI.create("https://a.example/x?a=1&b='$HOME'"), null);

        assertThat(CurlLine.of(request)).endsWith(" 'https://a.example/x?a=1&b='\\''$HOME'\\'''");
    }

    private static String line(@Nullable String authorization, String body) {
        Secret header = authorization == null ? null : Secret.of(authorization);
        return CurlLine.of(new Request("POST", URI.create("https://a.example/t"), List.of(), header, Secret.of(body)));
    }
}
