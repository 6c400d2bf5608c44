package io.cxsh.script;

import java.time.Duration;
import java.util.Optional;

/**
 * What one step of a script came to, for reports.
 *
 * @param section the heading it stands under
 * @param name the line or the predicate
 * @param place file and line
 * @param failure what was found instead, when it failed
 * @param took how long it took
 */
public record Event(String section, String name, String place, Optional<String> failure, Duration took) {}
