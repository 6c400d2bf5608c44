package io.cxsh.transcript;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What a reader must know about a transcript.
 *
 * @param version cxsh's version
 * @param dialect which API dialect answered
 * @param at when it was written
 * @param zone the person's zone
 * @param redacted how much was replaced, in words
 */
public record Head(String version, String dialect, Instant at, ZoneId zone, String redacted) {}
