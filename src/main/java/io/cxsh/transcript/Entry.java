package io.cxsh.transcript;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of a session and what it showed.
 *
 * @param line as typed
 * @param output what was shown at width 80: the result, or the error
 * @param exit its exit code
 * @param at when it began, on this machine's clock
 * @param verdict the sentence that an explanation came to, if it was one
 * @param gist what it came to, in the words by which two answers are told apart: causes and how sure, else a summary
 * @param timeline the states' times, if the answer had some that fit into one picture
 */
public record Entry(
        String line,
        String output,
        int exit,
        Instant at,
        Optional<String> verdict,
        Optional<String> gist,
        Optional<Timeline> timeline) {

    /** A line with its text alone. */
    public Entry(String line, String output, int exit, Instant at) {
        this(line, output, exit, at, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
