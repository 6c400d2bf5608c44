package io.cxsh.transcript;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a reader must know about a transcript.
 *
 * @param version cxsh's version
 * @param dialect which API dialect answered
 * @param at when it was written
 * @param zone the person's zone
 * @param redacted how much was replaced, in words
 * @param map which home's pseudonyms it has, as {@link PastedText#map} reads it; empty when it has none
 */
public record Head(String version, String dialect, Instant at, ZoneId zone, String redacted, Optional<String> map) {}
