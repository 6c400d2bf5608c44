package io.cxsh.script;

import io.cxsh.results.Result;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What running a line came to.
 *
 * @param exit its exit code
 * @param result what it answered, if it answered
 * @param text what it showed, rendered when asked for
 * @param requests how many requests it sent, retries too
 * @param took how long it took
 */
public record Outcome(int exit, Optional<Result> result, Supplier<String> text, int requests, Duration took) {}
