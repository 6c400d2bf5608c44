package io.cxsh.transport;

import java.time.Duration;

/**
 * What one call may cost.
 *
 * @param connect until the connection stands
 * @param whole from sending to the last byte, however slowly the bytes drip
 * @param bytes how large the decoded body may be
 */
public record Limits(Duration connect, Duration whole, int bytes) {
    /** 10 s to connect, 30 s in all, 64 MB. */
    public static final Limits DEFAULT = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), 64 << 20);
}
