package io.cxsh.simulator;

/** No scenario of that name. The message names those there are. */
public final class UnknownScenarioException extends Exception {
    private static final long serialVersionUID = 1L;

    UnknownScenarioException(String message) {
        super(message);
    }
}
