package io.cxsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class ClaimsTest {
    private static final String ACCESS = """
            {"role":{"legacyId":"Administrator","id":"11eb660f-0000-4000-8000-00000000000a",
              "secondaryRoles":[{"id":"11eb660f-0000-4000-8000-00000000000b"}]},
             "views":{},"icAgentId":"100001","icSPId":"9000","sub":"user:11eb660f-0000-4000-8000-000000000001",
             "iss":"https://auth.nice-incontact.com","given_name":"Pat","family_name":"Example",
             "aud":"00000000-0000-4000-8000-0000000000cc@cxone","icBUId":4500000,"name":"pat@example.test",
             "tenantId":"11eb660f-0000-4000-8000-000000000002","tenant":"example_tenant","icClusterId":"B32",
             "iat":1700000000,"exp":1700003600}""";

    /** A JWT with these claims, and a signature that nobody checks. */
    public static String jwt(String claims) {
        return base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + base64(claims) + ".c2ln";
    }

    @Test
    void readsWhatAnAccessTokenSays() {
        Claims claims = Claims.of(jwt(ACCESS));

        assertThat(claims.tenantId()).contains("11eb660f-0000-4000-8000-000000000002");
        assertThat(claims.tenant()).contains("example_tenant");
        assertThat(claims.businessUnit()).contains("4500000");
        assertThat(claims.cluster()).contains("B32");
        assertThat(claims.area()).isEmpty();
        assertThat(claims.agentId()).contains("100001");
        assertThat(claims.role()).contains("Administrator");
        assertThat(claims.views()).contains("{}");
        assertThat(claims.issuer()).contains("https://auth.nice-incontact.com");
        assertThat(claims.subject()).contains("user:11eb660f-0000-4000-8000-000000000001");
        assertThat(claims.name()).contains("pat@example.test");
        assertThat(claims.fullName()).contains("Pat Example");
        assertThat(claims.issued()).contains(Instant.ofEpochSecond(1_700_000_000));
        assertThat(claims.expires()).contains(Instant.ofEpochSecond(1_700_003_600));
        assertThat(claims.toString())
                .contains("tenantId")
                .doesNotContain("pat@")
                .doesNotContain("example_tenant");
    }

    @Test
    void eachClaimMayBeMissingOrOfAnotherShape() {
        Claims claims = Claims.of(jwt("""
                {"role":"Manager","views":{"agents":["a"]},"icBUId":"4500000","icAgentId":100001,"icClusterId":null,
                 "tenantId":{"id":1},"tenant":" ","iat":"1700000000","exp":"soon","sub":true}"""));

        assertThat(claims.role()).contains("Manager");
        assertThat(claims.views()).contains("{\"agents\":[\"a\"]}");
        assertThat(claims.businessUnit()).contains("4500000");
        assertThat(claims.agentId()).contains("100001");
        assertThat(claims.issued()).contains(Instant.ofEpochSecond(1_700_000_000));
        assertThat(claims.cluster()).isEmpty();
        assertThat(claims.tenantId()).isEmpty();
        assertThat(claims.tenant()).isEmpty();
        assertThat(claims.expires()).isEmpty();
        assertThat(claims.subject()).isEmpty();
        assertThat(claims.name()).isEmpty();
        assertThat(claims.fullName()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1700003600.5|2023-11-14T23:13:20Z",
                "1e999999999|",
                "-5|",
                "1700003600000|",
                "[1]|",
                "99999999999|5138-11-16T09:46:39Z"
            })
    void anEndIsSecondsOrNothing(String exp, Instant end) {
        assertThat(Claims.of(jwt("{\"exp\":" + exp + "}")).expires().orElse(null))
                .isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "opaque",
                "a.b",
                "a.b.c",
                "..",
                "a.!!.c",
                "a.e30.c.d.e",
                "e30.W10.x",
                "e30.bnVsbA.x",
                "e30.eyJh.x",
                "e30.gICA.x",
                "\u00e4.\u00f6.\u00fc"
            })
    void aTokenThatIsNoJwtHasNone(String token) {
        assertThat(Claims.of(token).isEmpty()).isTrue();
        assertThat(Claims.of(token).expires()).isEmpty();
    }

    @Test
    void readsBothAlphabetsWithAndWithoutPadding() {
        String claims = "{\"tenant\":\"\u00ff\u00ff>>??~~\"}";
        byte[] bytes = claims.getBytes(StandardCharsets.UTF_8);

        String plain = "h." + Base64.getEncoder().encodeToString(bytes) + ".s";

        assertThat(plain).contains("+").endsWith("=.s");
        assertThat(Claims.of(plain).tenant()).isEqualTo(Claims.of(jwt(claims)).tenant());
    }

    @Test
    void deepNestingIsNoReasonToFail() {
        assertThat(Claims.of(jwt("{\"a\":".repeat(5_000))).isEmpty()).isTrue();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
