package io.cxsh.api.platform;

import io.cxsh.model.AgentId;
import io.cxsh.model.AgentState;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of the platform as an agent's state. State rows have no e-mail address of their own; most tenants use it as the
 * user name.
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
            "agentStateName",
            "startDate");
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

    /** The state that a row tells. Its kind is the stable word of the state's id, ACW being Unavailable with the flag. */
    static AgentState of(Fields row) {
        String email = email(row);
        String id = row.text("agentId");
        String word = word(row);
        String name = row.text("agentStateName");
        return new AgentState(
                new AgentId(id != null ? id : Objects.requireNonNullElse(email, "unknown")),
                email,
                Media.channel(row),
                name != null ? name : Objects.requireNonNullElse(word, unnamed(row)),
                word,
                row.moment("startDate"),
                row.others(NAMED));
    }

    private static @Nullable String email(Fields row) {
        String own = row.text("email", "emailAddress");
        String user = row.text("userName");
        return own != null ? own : user != null && user.contains("@") ? user : null;
    }

    private static @Nullable String word(Fields row) {
        int id = row.number("agentStateId").orElse(-1);
        if (id == UNAVAILABLE && row.flag("isAcw").orElse(false)) {
            return "ACW";
        }
        return id >= 0 && id < WORDS.size() ? WORDS.get(id) : null;
    }

    private static String unnamed(Fields row) {
        String id = row.text("agentStateId");
        return id == null ? "Unknown" : "State " + id;
    }
}
