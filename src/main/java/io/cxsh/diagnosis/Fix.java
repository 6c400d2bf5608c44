package io.cxsh.diagnosis;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What ends the trouble.
 *
 * @param who the person who can do it: you, an admin, the agent, NICE
 * @param what the action in one sentence, with the time it takes to apply
 * @param line a cxsh line that does or checks it, or null
 */
public record Fix(String who, String what, @Nullable String line) {

    /** A fix that no command does. */
    public static Fix by(String who, String what) {
        return new Fix(who, what, null);
    }

    /** The same fix, and how long it takes to apply. */
    public Fix holding(String when) {
        return new Fix(who, what + "; it holds " + when, line);
    }

    /** The cxsh line, if there is one. */
    public Optional<String> command() {
        return Optional.ofNullable(line);
    }
}
