package io.cxsh.transport;

import java.time.Duration;

/** The one place that waits, so that tests never do. */
@FunctionalInterface
public interface Pause {

    /** Waits that long. */
    void of(Duration time) throws InterruptedException;

    /** Real time. */
    static Pause sleeping() {
        return time -> Thread.sleep(time.toMillis());
    }
}
