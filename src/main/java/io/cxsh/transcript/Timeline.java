package io.cxsh.transcript;

import java.time.Instant;
import java.util.List;

/**
 * How states lasted, channel by channel, within one stretch of time.
 *
 * @param from when the earliest of them began, on the tenant's clock
 * @param to when they were reported; later than {@code from}
 * @param lanes one for each agent and channel, in the order of the answer
 */
public record Timeline(Instant from, Instant to, List<Lane> lanes) {
    public Timeline {
        lanes = List.copyOf(lanes);
    }

    /**
     * One agent on one channel.
     *
     * @param name whom and which channel, safe to show
     * @param spans the states, oldest first
     */
    public record Lane(String name, List<Span> spans) {
        public Lane {
            spans = List.copyOf(spans);
        }
    }

    /**
     * One state from its beginning to its end.
     *
     * @param state its name, safe to show
     * @param from when it began
     * @param to when the next one began, or when they were reported
     * @param lasted how long, in words
     */
    public record Span(String state, Instant from, Instant to, String lasted) {}
}
