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
    static final Sought DIRECTORY = new Sought("agents", "directory of agents", "agent");
    static final Sought LOGINS = new Sought("agentLogins", "history of logins", "login");
    static final Sought TEAMS = new Sought("teams", "list of teams", "team");

    /** What answers are no such list; 204 and an empty body are one without rows. */
    Refusal refusal() {
        return refusal(list, true);
    }

    /** What answers are not the thing that was asked for. */
    static Refusal refusal(String thing, boolean emptyIsNone) {
        return new Refusal(
                thing, "the signed-in user may not see this", "the API knows no such agent or address", emptyIsNone);
    }
}
