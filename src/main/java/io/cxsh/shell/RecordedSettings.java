package io.cxsh.shell;

import io.cxsh.cassette.TokenClaims;
import io.cxsh.redaction.Redactor;
import io.cxsh.session.Key;
import io.cxsh.session.Settings;
import io.cxsh.session.Token;
import io.cxsh.session.platform.PlatformAccount;
import io.cxsh.session.platform.PlatformTenant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The settings by which a replay signs in as the recorded session did, without any secret. */
final class RecordedSettings {
    private static final String BEARER = "bearer";

    private RecordedSettings() {}

    /** Those of the platform; none in the classic dialect, where tenant and address are enough. */
    static Map<String, String> of(Connection connection, Settings settings, Redactor redactor) {
        Map<String, String> recorded = new TreeMap<>();
        if (connection.tenant() instanceof PlatformTenant tenant) {
            PlatformAccount account = tenant.account();
            put(recorded, Key.CXONE_FLOW, account.credentials().flow());
            put(recorded, Key.CXONE_AUTH_URL, redactor.redact(account.auth().toString()));
            put(recorded, Key.CXONE_API_VERSION, String.valueOf(account.apiVersion()));
            account.configuredApi()
                    .ifPresent(base -> put(recorded, Key.CXONE_API_BASE, redactor.redact(base.toString())));
            settings.value(Key.CXONE_AREA).ifPresent(area -> put(recorded, Key.CXONE_AREA, area));
            settings.value(Key.CXONE_TENANT_ID)
                    .ifPresent(name -> put(recorded, Key.CXONE_TENANT_ID, redactor.redact(name)));
            connection.tokens().held().ifPresent(token -> pasted(recorded, token, redactor));
        }
        return recorded;
    }

    /** Nobody opens a browser in a replay, and no answer brought a pasted token: its claims go along instead. */
    private static void pasted(Map<String, String> recorded, Token token, Redactor redactor) {
        String flow = recorded.get(Key.CXONE_FLOW.name());
        if (BEARER.equals(flow) || "browser".equals(flow)) {
            Optional<String> claims = TokenClaims.unsigned(token.value().reveal(), redactor);
            put(recorded, Key.CXONE_FLOW, BEARER);
            put(recorded, Key.CXONE_BEARER, claims.orElse("redacted"));
        }
    }

    private static void put(Map<String, String> settings, Key key, String value) {
        settings.put(key.name(), value);
    }
}
