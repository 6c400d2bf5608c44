package io.cxsh.session.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cxsh.redaction.Secret;
import io.cxsh.session.SettingSource;
import io.cxsh.session.Settings;
import io.cxsh.session.SettingsException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformAccountTest {
    private static final String KEY = "CXONE_ACCESS_KEY_ID=k CXONE_ACCESS_KEY_SECRET=k3y ";
    private static final String CLIENT = "CXONE_CLIENT_ID=app CXONE_CLIENT_SECRET=cl1ent ";
    private static final AccessKey ACCESS_KEY = new AccessKey("k", Secret.of("k3y"));
    private static final OAuthClient OAUTH_CLIENT = new OAuthClient("app", Secret.of("cl1ent"));

    @Test
    void anAccessKeyWithAClientMeansTheGlobalFlow() throws Exception {
        assertThat(account(KEY + CLIENT))
                .isEqualTo(new PlatformAccount(
                        URI.create("https://cxone.niceincontact.com"),
                        new Credentials.Global(OAUTH_CLIENT, ACCESS_KEY),
                        null,
                        31));
    }

    @Test
    void anAccessKeyWithAnAreaMeansTheRegionalFlow() throws Exception {
        assertThat(account(KEY + "CXONE_AREA=EU1").credentials())
                .isEqualTo(new Credentials.Regional(URI.create("https://eu1.nice-incontact.com"), ACCESS_KEY));
    }

    @Test
    void anotherSignInServiceTakesThePlaceOfTheAreas() throws Exception {
        assertThat(account(KEY + "CXONE_FLOW=regional CXONE_AUTH_URL=http://127.0.0.1:8085/")
                        .credentials())
                .isEqualTo(new Credentials.Regional(URI.create("http://127.0.0.1:8085"), ACCESS_KEY));
        assertThat(account(KEY + "CXONE_FLOW=regional CXONE_AREA=na1 CXONE_AUTH_URL=https://cxone.niceincontact.com/")
                        .credentials())
                .isEqualTo(new Credentials.Regional(URI.create("https://na1.nice-incontact.com"), ACCESS_KEY));
    }

    @Test
    void aTokenAtHandMeansBearer() throws Exception {
        assertThat(account(KEY + CLIENT + "CXONE_BEARER=t0").credentials())
                .isEqualTo(new Credentials.Pasted(Secret.of("t0")));
        assertThat(account(Map.of("CXONE_BEARER", "bearer  t0")).credentials())
                .isEqualTo(new Credentials.Pasted(Secret.of("t0")));
    }

    @Test
    void theBrowserNeedsNoClientSecret() throws Exception {
        PlatformAccount account = account("CXONE_FLOW=Browser CXONE_CLIENT_ID=app CXONE_API_VERSION=34"
                + " CXONE_API_BASE=https://api-na1.niceincontact.com/");

        assertThat(account.credentials()).isEqualTo(new Credentials.InBrowser(new OAuthClient("app", null)));
        assertThat(account.apiVersion()).isEqualTo(34);
        assertThat(account.configuredApi()).contains(URI.create("https://api-na1.niceincontact.com"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CXONE_ACCESS_KEY_ID=k|not set: CXONE_ACCESS_KEY_SECRET, CXONE_CLIENT_ID, CXONE_CLIENT_SECRET, which the sign-in flow global needs",
                "CXONE_FLOW=regional|not set: CXONE_ACCESS_KEY_ID, CXONE_ACCESS_KEY_SECRET, which the sign-in flow regional needs",
                "CXONE_FLOW=regional CXONE_ACCESS_KEY_ID=k CXONE_ACCESS_KEY_SECRET=s|not set: CXONE_AREA, which the sign-in flow regional needs",
                "CXONE_FLOW=browser|not set: CXONE_CLIENT_ID, which the sign-in flow browser needs",
                "CXONE_FLOW=bearer|not set: CXONE_BEARER, which the sign-in flow bearer needs",
                "CXONE_FLOW=client|CXONE_FLOW is client; there are global, regional, browser and bearer",
                "CXONE_BEARER=t CXONE_API_VERSION=0|CXONE_API_VERSION is 0; write a number from 1 to 99",
                "CXONE_BEARER=t CXONE_API_VERSION=31.0|CXONE_API_VERSION is 31.0; write a number from 1 to 99",
                "CXONE_BEARER=t CXONE_API_VERSION=100|CXONE_API_VERSION is 100; write a number from 1 to 99",
                "CXONE_BEARER=t CXONE_AUTH_URL=cxone|cxone is no address of an API",
                "CXONE_BEARER=t CXONE_AUTH_URL=http://cxone.example|CXONE_AUTH_URL is http://cxone.example; credentials travel over https",
                "CXONE_BEARER=t CXONE_API_BASE=http://api.example|CXONE_API_BASE is http://api.example; credentials travel over https"
            })
    void saysWhatIsMissingOrImpossible(String set, String words) {
        assertThatThrownBy(() -> account(set))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith(words);
    }

    @ParameterizedTest
    @CsvSource({"evil.example/, false", "na1.evil@x, false", "na1., false", "na1, true", "na1.dev, true"})
    void anAreaIsPartOfAHostAndNothingElse(String area, boolean isOne) {
        String set = KEY + "CXONE_FLOW=regional CXONE_AREA=" + area;

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> account(set)) == null)
                .isEqualTo(isOne);
    }

    @Test
    void aBearerWithALineEndIsRefusedAndNotQuoted() {
        assertThatThrownBy(() -> account(Map.of("CXONE_BEARER", "t0ken\r\nX: y")))
                .hasMessage("CXONE_BEARER is no token: it is a token with characters that no token has");
    }

    @Test
    void noSecretIsInItsText() throws Exception {
        assertThat(account(KEY + CLIENT).toString()).doesNotContain("k3y").doesNotContain("cl1ent");
        assertThat(account("CXONE_BEARER=t0ken").toString()).doesNotContain("t0ken");
    }

    private static PlatformAccount account(String set) throws SettingsException {
        Map<String, String> values = new HashMap<>();
        for (String one : set.strip().split(" ", -1)) {
            String[] parts = one.split("=", 2);
            values.put(parts[0], parts[1]);
        }
        return account(values);
    }

    private static PlatformAccount account(Map<String, String> values) throws SettingsException {
        return PlatformAccount.of(new Settings(List.of(new SettingSource("environment", values))));
    }
}
