package io.cxsh.results;

import java.io.IOException;

/** What a command answers. */
public interface Result {

    /** Writes it; each line ends with a line feed, and all text from a server is made safe. */
    void write(View view, Appendable out) throws IOException;

    /** Whether it says that something is wrong, for {@code --exit-code}. */
    default boolean isFinding() {
        return false;
    }
}
