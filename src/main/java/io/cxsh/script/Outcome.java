package io.cxsh.script;

import io.cxsh.results.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What running a line came to.
 *
 * @param exit its exit code
 * @param result what it answered, if it answered
 * @param text what it showed, answer and error, rendered when asked for
 * @param requests how many requests it sent, retries too
 * @param took how long it took
 * @param at when it ended, on the clock that ages are told by
 */
public record Outcome(
        int exit, Optional<Result> result, Supplier<String> text, int requests, Duration took, Instant at) {}
