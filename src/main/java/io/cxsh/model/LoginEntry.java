package io.cxsh.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in of an agent.
 *
 * @param login when, on the tenant's clock; UTC; null where absent or unreadable
 * @param stationId the station she took; null for none
 * @param stationName that station's name; null for none
 * @param more keys of the entry that have no column here, in the order of the answer
 */
public record LoginEntry(
        @Nullable Instant login,
        @Nullable String stationId,
        @Nullable String stationName,
        Map<String, Object> more) {}
