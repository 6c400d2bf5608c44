package io.cxsh.faults;

import java.io.IOException;

/** What a faulty server does on a connection; the connection is closed afterwards. */
@FunctionalInterface
interface Wire {

    void answer(Line line) throws IOException;

    /** This for the first request of the endpoint, then the other. */
    default Wire then(Wire next) {
        return line -> (line.count() == 1 ? this : next).answer(line);
    }
}
