package io.cxsh.session.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cxsh.redaction.Secret;
import io.cxsh.session.Claims;
import io.cxsh.session.ClaimsTest;
import io.cxsh.session.SettingsException;
import io.cxsh.session.SignInException;
import io.cxsh.session.Token;
import io.cxsh.session.platform.ApiHost.Source;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class ApiHostTest {
    private static final String DOCUMENT = "/.well-known/cxone-configuration";
    private static final String TENANT = "{\"tenantId\":\"11eb & 2\",\"icClusterId\":\"B32\"}";
    private static final String PUBLISHED = """
            {"private":false,"area":"na1","cluster":"B32","domain":"niceincontact.com",
             "auth_endpoint":"https://na1.nice-incontact.com","api_endpoint":"https://api-na1.niceincontact.com/",
             "tenantId":"11eb660f-0000-4000-8000-000000000002"}""";
    private SignInService service;

    @BeforeEach
    void start() throws IOException {
        service = new SignInService();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void isTheOneThatDiscoveryNames() throws Exception {
        service.answering(DOCUMENT, 200, PUBLISHED);

        ApiHost host = find(null, TENANT);

        URI api = URI.create("https://api-na1.niceincontact.com");
        Tenancy tenancy = new Tenancy(api, "na1", "B32", "niceincontact.com", 0);
        assertThat(host).isEqualTo(new ApiHost(api, Source.DISCOVERY, null, tenancy, null));
        assertThat(host.disagreement()).isEmpty();
        assertThat(tenancy.area()).contains("na1");
        assertThat(tenancy.cluster()).contains("B32");
        assertThat(tenancy.domain()).contains("niceincontact.com");
    }

    @Test
    void neverSendsATokenToTheDirectory() throws Exception {
        service.answering(DOCUMENT, 200, PUBLISHED);

        find(null, TENANT);

        SignInService.Asked asked = service.asked().get(0);
        assertThat(asked.method() + " " + asked.uri()).isEqualTo("GET " + DOCUMENT + "?tenantId=11eb+%26+2");
        assertThat(asked.header("Authorization")).isEmpty();
    }

    @Test
    void keepsBothWhenTheOneSetByHandIsAnother() throws Exception {
        service.answering(DOCUMENT, 200, PUBLISHED);

        ApiHost host = find(URI.create("https://api-eu1.niceincontact.com"), TENANT);

        assertThat(host.source()).isEqualTo(Source.SETTING);
        assertThat(host.base()).hasToString("https://api-eu1.niceincontact.com");
        assertThat(host.disagreement()).contains(URI.create("https://api-na1.niceincontact.com"));
    }

    @Test
    void agreesWhateverCaseAndPortAreWritten() throws Exception {
        service.answering(DOCUMENT, 200, PUBLISHED);

        assertThat(find(URI.create("https://API-na1.niceincontact.com:443"), TENANT)
                        .disagreement())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404|{}|the discovery was refused (404)",
                "200|<html>|a web page, not a discovery document",
                "302||which was not followed",
                "200|{\"api_endpoint\":\"http://api.example\"}|no https address (http://api.example)",
                "200|{\"api_endpoint\":\"https://u:p@api.example\"}|no https address",
                "200|{\"api_endpoint\":\"ht tp\"}|an api_endpoint that is no address"
            })
    void fallsBackToTheClusterAndSaysWhy(int status, String body, String words) throws Exception {
        service.answering(DOCUMENT, status, body == null ? "" : body, "Location", "https://x.example/");

        ApiHost host = find(null, TENANT);

        assertThat(host.base()).hasToString("https://api-b32.nice-incontact.com");
        assertThat(host.source()).isEqualTo(Source.CLUSTER);
        assertThat(host.discoveryProblem().orElse("")).contains(words);
        assertThat(host.doubt().orElse(""))
                .startsWith("api-b32.nice-incontact.com is only what the token's cluster suggests, because ")
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "{\"api_endpoint\":null}", "{\"api_endpoint\":7,\"area\":[]}"})
    void eachEntryMayBeMissing(String body) throws Exception {
        service.answering(DOCUMENT, 200, body);

        ApiHost host = find(null, TENANT);

        assertThat(host.source()).isEqualTo(Source.CLUSTER);
        assertThat(host.discovered()).contains(new Tenancy(null, null, null, null, 0));
    }

    @Test
    void takesPlainHttpWithinThisMachine() throws Exception {
        service.answering(DOCUMENT, 200, "{\"api_endpoint\":\"{base}\"}");

        assertThat(find(null, TENANT).base()).isEqualTo(service.base());
    }

    @Test
    void aTokenWithoutTenantAsksNobody() throws Exception {
        assertThat(find(null, "{\"icClusterId\":\"C7\"}").base()).hasToString("https://api-c7.nice-incontact.com");
        assertThat(service.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"evil.example/", "b32.evil", "-", "b 2"})
    void anOddClusterIsNoPartOfAHost(String cluster) {
        assertThatThrownBy(() -> find(null, "{\"icClusterId\":\"" + cluster + "\"}"))
                .isInstanceOf(SettingsException.class)
                .hasMessage("neither the token nor the discovery tells the API's address; set CXONE_API_BASE");
    }

    @Test
    void failsAsTheDiscoveryWhenNothingElseNamesOne() {
        service.answering(DOCUMENT, 429, "");

        SignInException fault = catchThrowableOfType(SignInException.class, () -> find(null, "{\"tenantId\":\"t\"}"));

        assertThat(fault.kind()).isEqualTo(SignInException.Kind.RATE_LIMITED);
    }

    private ApiHost find(@Nullable URI configured, String claims) throws Exception {
        PlatformAccount account = new PlatformAccount(
                service.base(), new Credentials.Pasted(Secret.of("t0")), configured, PlatformAccount.DEFAULT_VERSION);
        Token token = new Token(Secret.of(ClaimsTest.jwt(claims)), Instant.EPOCH, null, Set.of(), null, 0, null);
        return ApiHost.find(account, Claims.of(token), new TenantDiscovery(service.transport(), service.base()));
    }
}
