package io.cxsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.redaction.Secret;
import io.cxsh.session.SettingSource;
import io.cxsh.session.Settings;
import io.cxsh.transport.Exchanges;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownSecretsTest {
    @Test
    void whatTheRedactorWasToldOfAnAnswerItKnowsAfterTheNextSecret() {
        KnownSecrets known = new KnownSecrets();
        known.take(settings("first-secret"), new Exchanges());
        known.redactor().learn(Secret.of("password-in-a-row"));

        known.take(settings("second-secret"), new Exchanges());

        assertThat(known.redactor().redact("first-secret password-in-a-row second-secret"))
                .isEqualTo("*** *** ***");
    }

    private static Settings settings(String secret) {
        return new Settings(List.of(new SettingSource("test", Map.of("CXONE_CLIENT_SECRET", secret))));
    }
}
