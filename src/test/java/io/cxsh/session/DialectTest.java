package io.cxsh.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectTest {
    @ParameterizedTest
    @CsvSource({
        "CXONE_DIALECT=Platform CXONE_CLIENT_ID=i CXONE_CLIENT_SECRET=s, PLATFORM, CXONE_DIALECT says so",
        "CXONE_DIALECT=classic CXONE_ACCESS_KEY_ID=k, CLASSIC, CXONE_DIALECT says so",
        "CXONE_ACCESS_KEY_ID=k CXONE_CLIENT_ID=i, PLATFORM, 'CXONE_ACCESS_KEY_ID is set, which only the platform knows'",
        "CXONE_BEARER=t, PLATFORM, 'CXONE_BEARER is set, which only the platform knows'",
        "CXONE_FLOW=browser CXONE_CLIENT_ID=i, PLATFORM, 'CXONE_FLOW is set, which only the platform knows'",
        "CXONE_CLIENT_ID=i CXONE_CLIENT_SECRET=s, CLASSIC, CXONE_CLIENT_ID is set without an access key",
        "CXONE_AREA=na1, CLASSIC, nothing is set that only the platform knows"
    })
    void isTheNamedOneOrWhatTheCredentialsMean(String set, Dialect dialect, String reason) throws Exception {
        assertThat(Dialect.of(settings(set))).isEqualTo(new Dialect.Choice(dialect, reason));
    }

    @Test
    void anotherNameIsRefused() {
        assertThatThrownBy(() -> Dialect.of(settings("CXONE_DIALECT=soap")))
                .isInstanceOf(SettingsException.class)
                .hasMessage("CXONE_DIALECT is soap; there are classic and platform");
    }

    @Test
    void theClassicSignInRefusesSettingsThatMeanPlatform() {
        assertThatThrownBy(() -> Account.of(settings("CXONE_BEARER=t0")))
                .hasMessage("this is the classic sign-in, but the settings mean platform: CXONE_BEARER is set, which"
                        + " only the platform knows; set CXONE_DIALECT=classic");
    }

    private static Settings settings(String set) {
        Map<String, String> values = new HashMap<>();
        for (String one : set.split(" ", -1)) {
            String[] parts = one.split("=", 2);
            values.put(parts[0], parts[1]);
        }
        return new Settings(List.of(new SettingSource("environment", values)));
    }
}
