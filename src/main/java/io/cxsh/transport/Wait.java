package io.cxsh.transport;

import java.time.Duration;

/**
 * A wait before another try, for the person to see.
 *
 * @param reason why, such as "429 Too Many Requests"
 * @param time how long
 * @param nextTry which try follows, from 2
 * @param tries how many there are at most
 */
public record Wait(String reason, Duration time, int nextTry, int tries) {}
