package io.cxsh.api.platform;

import io.cxsh.api.Refusal;

/**
 * A list that the platform can be asked for.
 *
 * @param key the key that holds it
 * @param list what to call it
 * @param row what to call one of its rows
 */
record Sought(String key, String list, String row) {
    static final Sought STATES = new Sought("agentStates", "list of states", "agent state");
    static final Sought HISTORY = new Sought("agentStateHistory", "history of states", "agent state");

    /** What answers are no such list. */
    Refusal refusal() {
        return new Refusal(list, "the signed-in user may not see this", "the API knows no such agent or address", true);
    }
}
