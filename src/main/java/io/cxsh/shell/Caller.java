package io.cxsh.shell;

import io.cxsh.script.Parameters;

/**
 * Who wants a line run.
 *
 * @param source what errors call the place it came from
 * @param parameters the values of its variables
 * @param isTrusted whether this person typed or vouches for it; a file may come from a stranger
 */
record Caller(String source, Parameters parameters, boolean isTrusted) {

    /** The person at the prompt or on the command line. */
    static Caller person(String source) {
        return new Caller(source, Parameters.NONE, true);
    }
}
