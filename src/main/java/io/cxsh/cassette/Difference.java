package io.cxsh.cassette;

import java.util.Optional;

/**
 * In what a request differs from a recorded one.
 *
 * @param what method, path, times, or the name of a parameter
 * @param recorded what the recorded request has; empty when it has none
 * @param asked what the new request has; empty when it has none
 */
public record Difference(String what, Optional<String> recorded, Optional<String> asked) {
    @Override
    public String toString() {
        return "%s is %s there, %s here".formatted(what, recorded.orElse("absent"), asked.orElse("absent"));
    }
}
