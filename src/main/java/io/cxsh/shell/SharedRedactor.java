package io.cxsh.shell;

import io.cxsh.bundle.Setting;
import io.cxsh.cassette.OriginOnTheWire;
import io.cxsh.redaction.Redactor;
import io.cxsh.redaction.Secret;
import io.cxsh.session.Key;
import io.cxsh.session.Settings;
import io.cxsh.transport.SafeCredentials;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells a session's redactor what must not leave, each thing from where it entered. */
final class SharedRedactor {
    private SharedRedactor() {}

    /** The session's redactor, told about every secret in use and everybody who occurs so far. */
    static Redactor of(Session session) {
        Redactor redactor = session.recorder().redactor();
        secrets(session.settings(), redactor);
        session.connected().flatMap(way -> way.tenant().address()).ifPresent(base -> host(base, redactor));
        if (session.simulated().isEmpty() && session.tape().isEmpty()) {
            clients(session.settings(), redactor);
            session.settings().value(Key.CXONE_TENANT_ID).ifPresent(redactor::learnHost);
        }
        session.recovered().ifPresent(found -> recovered(found, redactor));
        session.exchanges().all().forEach(exchange -> OriginOnTheWire.learn(exchange, redactor));
        return redactor;
    }

    private static void secrets(Settings inForce, Redactor redactor) {
        for (Key key : Key.values()) {
            if (key.isSecret()) {
                inForce.value(key).map(Secret::of).ifPresent(redactor::learn);
            }
        }
    }

    /** The ids of clients and keys: no secrets, but nobody else's business. */
    static void clients(Settings inForce, Redactor redactor) {
        Stream.of(Key.CXONE_CLIENT_ID, Key.CXONE_ACCESS_KEY_ID)
                .flatMap(key -> inForce.value(key).stream())
                .map(Secret::of)
                .forEach(redactor::learn);
    }

    private static void recovered(Recovered found, Redactor redactor) {
        Setting setting = found.recording().setting();
        Optional.ofNullable(setting.settings().get(Key.CXONE_BEARER.name()))
                .ifPresent(token -> OriginOnTheWire.learn(token, redactor));
        host(setting.base(), redactor);
        if (!found.isSimulated()) {
            redactor.learnHost(setting.tenant());
        }
    }

    private static void host(URI base, Redactor redactor) {
        if (!SafeCredentials.isLoopback(base) && base.getHost() != null) {
            redactor.learnHost(base.getHost());
        }
    }
}
