package io.cxsh.shell;

import io.cxsh.bundle.Setting;
import io.cxsh.cassette.TokenClaims;
import io.cxsh.redaction.Redactor;
import io.cxsh.session.Key;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where and when a session takes place, as a bundle and a journal tell it. */
final class SessionSetting {
    private SessionSetting() {}

    /**
     * The setting of this session, or of the one that was recovered.
     *
     * @param redactor takes out what must not stand there
     */
    static Setting of(Session session, Surroundings surroundings, Redactor redactor) {
        Optional<Setting> earlier =
                session.recovered().map(found -> found.recording().setting());
        return earlier.isPresent()
                ? redacted(earlier.get(), redactor)
                : running(session, surroundings.version(), surroundings.zone(), began(session, surroundings), redactor);
    }

    private static Instant began(Session session, Surroundings surroundings) {
        return session.recorder().lines().stream()
                .map(RecordedLine::at)
                .findFirst()
                .orElse(surroundings.clock().instant());
    }

    private static Setting running(Session session, String version, ZoneId zone, Instant began, Redactor redactor) {
        Optional<Connection> way = session.connected();
        Optional<URI> base = way.flatMap(known -> known.tenant().address());
        String tenant = session.settings()
                .value(Key.CXONE_TENANT_ID)
                .or(() -> base.map(URI::getHost))
                .orElse("none");
        return new Setting(
                version,
                way.map(known -> known.tenant().dialect().toString()).orElse("classic"),
                redactor.redact(tenant),
                address(base.orElse(URI.create("http://127.0.0.1")), redactor),
                began,
                zone,
                way.map(known -> RecordedSettings.of(known, session.settings(), redactor))
                        .orElse(Map.of()));
    }

    private static Setting redacted(Setting setting, Redactor redactor) {
        Map<String, String> settings = new TreeMap<>(setting.settings());
        settings.replaceAll((key, value) -> key.equals(Key.CXONE_BEARER.name())
                ? TokenClaims.unsigned(value, redactor).orElse("redacted")
                : redactor.redact(value));
        return new Setting(
                setting.version(),
                setting.dialect(),
                redactor.redact(setting.tenant()),
                address(setting.base(), redactor),
                setting.clock(),
                setting.zone(),
                settings);
    }

    private static URI address(URI base, Redactor redactor) {
        return URI.create(redactor.redact(base.toString()));
    }
}
