package io.cxsh.transport;

import java.time.Duration;

/** Is told while an answer takes its time, by the thread that waits for it. */
public interface Progress {
    /** Nobody looks. */
    Progress NONE = new Progress() {
        @Override
        public void goesOn(Duration since, long bytes) {
            // nobody looks
        }

        @Override
        public void ended() {
            // nobody looks
        }
    };

    /**
     * The call goes on; told a few times a second.
     *
     * @param since how long ago it was sent, by this machine's steady clock
     * @param bytes how much of the body came, decoded; 0 while nothing did
     */
    void goesOn(Duration since, long bytes);

    /** The call ended, well or not; also told when it never went on. */
    void ended();
}
