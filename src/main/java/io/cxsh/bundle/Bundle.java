package io.cxsh.bundle;

import java.util.Map;

/**
 * An opened bundle, checked as a whole.
 *
 * @param recording the session, people and secrets replaced
 * @param redactions how many values were replaced, by kind
 */
public record Bundle(Recording recording, Map<String, Integer> redactions) {
    /** The newest format that this version writes and reads. */
    public static final int FORMAT = 1;

    /** What a bundle holds at most, unpacked. */
    public static final int MOST_BYTES = 64 << 20;

    public Bundle {
        redactions = Map.copyOf(redactions);
    }
}
