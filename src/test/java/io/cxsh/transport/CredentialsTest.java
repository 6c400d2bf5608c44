package io.cxsh.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.redaction.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "grant_type=password&username=k1&password=S3cr%3Dt",
                "grant_type=refresh_token&refresh_token=S3cr%3Dt",
                "grant_type=authorization_code&code=S3cr%3Dt&code_verifier=x",
                "grant_type=client_credentials&client_secret=S3cr%3Dt",
                "{\"accessKeyId\":\"k1\",\"accessKeySecret\":\"S3cr=t\"}",
                "{\"token\":\"S3cr=t\"}"
            })
    void areNotQuotedWhateverBodyCarriedThem(String body) {
        Request request = request(null, body);

        assertThat(request.withoutCredentials("k1 with S3cr=t is unknown")).isEqualTo("k1 with *** is unknown");
    }

    @Test
    void ofABasicHeaderAreNotQuotedPackedOrUnpacked() {
        String packed = Base64.getEncoder().encodeToString("app:h1dden".getBytes(StandardCharsets.UTF_8));
        Request request = request("Basic " + packed, "grant_type=password");

        assertThat(request.withoutCredentials("bad: " + packed + ", app:h1dden, h1dden, grant_type"))
                .isEqualTo("bad: ***, ***, ***, grant_type");
    }

    @Test
    void ofOddShapeAreNoReasonToFail() {
        assertThat(request("Basic !!", "{\"token\":").withoutCredentials("as said"))
                .isEqualTo("as said");
    }

    private static Request request(@Nullable String authorization, String body) {
        Secret header = authorization == null ? null : Secret.of(authorization);
        return new Request("POST", URI.create("https://a.example/t"), List.of(), header, Secret.of(body));
    }
}
