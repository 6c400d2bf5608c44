package io.cxsh.api.platform;

import io.cxsh.model.AgentId;
import io.cxsh.model.AgentState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the platform as an agent's state. State rows have no e-mail address of their own: a user name that has the
 * form of one stands for it, as in most tenants. It stays among the further keys too, because the two may differ.
 */
final class StateRow {
    private static final List<String> NAMED = List.of(
            "agentId",
            "email",
            "emailAddress",
            "mediaName",
            "mediaTypeName",
            "mediaType",
            "mediaTypeId",
            "isAcw",
            "agentStateId",
            "stateId",
            "agentStateName",
            "stateName",
            "startDate",
            "stateStartTime");
    private static final int UNAVAILABLE = 2;
    private static final List<String> WORDS = List.of(
            "LoggedOut",
            "Available",
            "Unavailable",
            "InboundContact",
            "OutboundContact",
            "InboundConsult",
            "OutboundConsult",
            "Dialer",
            "LoggedIn");

    private StateRow() {}

    /** The state that a row tells; the row has an agentId. */
    static AgentState of(Fields row) {
        return of(row, new AgentId(String.valueOf(row.text("agentId"))));
    }

    /** That state for a certain agent. Its kind is the stable word of the state's id, ACW being 2 with the flag. */
    static AgentState of(Fields row, AgentId agent) {
        String word = word(row);
        return new AgentState(
                agent,
                email(row),
                Media.channel(row),
                name(row, word),
                word,
                row.moment("startDate", "stateStartTime"),
                row.others(NAMED));
    }

    private static @Nullable String email(Fields row) {
        String own = row.text("email", "emailAddress");
        String user = row.text("userName");
        return own != null ? own : user != null && user.contains("@") ? user : null;
    }

    private static @Nullable String word(Fields row) {
        int id = row.number("agentStateId", "stateId").orElse(-1);
        if (id == UNAVAILABLE && row.flag("isAcw").orElse(false)) {
            return "ACW";
        }
        return id >= 0 && id < WORDS.size() ? WORDS.get(id) : null;
    }

    private static String name(Fields row, @Nullable String word) {
        String name = row.text("agentStateName", "stateName");
        if (name != null) {
            return name;
        }
        if (word != null) {
            return word;
        }
        String id = row.text("agentStateId", "stateId");
        return id == null ? "Unknown" : "State " + id;
    }
}
