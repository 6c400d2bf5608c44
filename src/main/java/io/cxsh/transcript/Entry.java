package io.cxsh.transcript;

import java.time.Instant;

/**
 * One line of a session and what it showed.
 *
 * @param line as typed
 * @param output what was shown at width 80: the result, or the error
 * @param exit its exit code
 * @param at when it began, on this machine's clock
 */
public record Entry(String line, String output, int exit, Instant at) {}
