package io.cxsh.bundle;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Where and when a session took place.
 *
 * @param version of cxsh
 * @param dialect such as classic
 * @param tenant the tenant's name
 * @param base the tenant's address
 * @param clock when the session began: what a replay takes for now
 * @param zone the person's zone
 */
public record Setting(String version, String dialect, String tenant, URI base, Instant clock, ZoneId zone) {}
