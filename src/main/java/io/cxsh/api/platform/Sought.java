package io.cxsh.api.platform;

import io.cxsh.api.Refusal;
import io.cxsh.model.AgentId;
import io.cxsh.model.AgentState;
import io.cxsh.model.DirectoryEntry;
import io.cxsh.model.HistoryEntry;
import io.cxsh.model.LoginEntry;
import io.cxsh.model.Permission;
import io.cxsh.model.Team;
import io.cxsh.model.VocabularyEntry;
import java.util.List;
import java.util.function.Function;

/**
 * A list that the platform can be asked for.
 *
 * @param keys the keys that may hold it
 * @param name what to call it and one of its rows
 * @param identity the keys of which each row must have one; empty where a row needs none
 * @param row reads one row
 */
record Sought<T>(List<String> keys, Name name, List<String> identity, Function<Fields, T> row) {
    private static final List<String> AGENT = List.of("agentId");

    static final Sought<AgentState> STATES =
            new Sought<>(List.of("agentStates"), new Name("list of states", "agent state"), AGENT, StateRow::of);
    static final Sought<DirectoryEntry> DIRECTORY =
            new Sought<>(List.of("agents"), new Name("directory of agents", "agent"), AGENT, DataRow::person);
    /** They stand in a list of their own, or within their team. */
    static final Sought<DirectoryEntry> MEMBERS = new Sought<>(
            List.of("agents", "teams"), new Name("list of a team's agents", "agent"), AGENT, DataRow::person);

    static final Sought<LoginEntry> LOGINS =
            new Sought<>(List.of("agentLogins"), new Name("history of logins", "login"), List.of(), DataRow::login);
    static final Sought<Team> TEAMS =
            new Sought<>(List.of("teams"), new Name("list of teams", "team"), List.of("teamId"), DataRow::team);
    static final Sought<VocabularyEntry> CATALOGUE = new Sought<>(
            List.of("agentStates"),
            new Name("catalogue of states", "state"),
            DataRow.STATE_ID,
            row -> DataRow.word(row, DataRow.STATE_ID, DataRow.STATE_NAME));
    /** Published clients know the list under both keys. */
    static final Sought<VocabularyEntry> CODES = new Sought<>(
            List.of("unavailableCodes", "unavailableList"),
            new Name("list of unavailable codes", "unavailable code"),
            DataRow.CODE_ID,
            row -> DataRow.word(row, DataRow.CODE_ID, DataRow.CODE_NAME));

    static final Sought<Permission> PERMISSIONS = new Sought<>(
            List.of("permissions"), new Name("list of permissions", "permission"), DataRow.RIGHT, DataRow::permission);

    /** A list and one of its rows, in words. */
    record Name(String list, String row) {}

    /** An agent's history, whose rows may leave out whose it is. */
    static Sought<HistoryEntry> history(AgentId asked) {
        return new Sought<>(
                List.of("agentStateHistory"),
                new Name("history of states", "agent state"),
                List.of(),
                row -> DataRow.past(row, asked));
    }

    /** What answers are no such list; 204 and a stated length of 0 are one without rows. */
    Refusal refusal() {
        return refusal(name.list(), true);
    }

    /** What answers are not the thing that was asked for. */
    static Refusal refusal(String thing, boolean emptyIsNone) {
        return new Refusal(
                thing, "the signed-in user may not see this", "the API knows no such agent or address", emptyIsNone);
    }
}
