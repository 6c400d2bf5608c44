package io.cxsh.bundle;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Where and when a session took place.
 *
 * @param version of cxsh
 * @param dialect such as classic
 * @param tenant the tenant's name
 * @param base the tenant's address
 * @param clock when the session began: what a replay takes for now
 * @param zone the person's zone
 * @param settings what a replay signs in with, by key; holds no secret
 */
public record Setting(
        String version,
        String dialect,
        String tenant,
        URI base,
        Instant clock,
        ZoneId zone,
        Map<String, String> settings) {
    public Setting {
        settings = Map.copyOf(settings);
    }

    /** One without further settings, as in the classic dialect. */
    public Setting(String version, String dialect, String tenant, URI base, Instant clock, ZoneId zone) {
        this(version, dialect, tenant, base, clock, zone, Map.of());
    }

    /** When the session began as it is shown, to the second. */
    public Instant began() {
        return clock.truncatedTo(ChronoUnit.SECONDS);
    }
}
