package io.cxsh.api.platform;

import io.cxsh.model.AgentId;
import io.cxsh.model.AgentState;
import io.cxsh.model.DirectoryEntry;
import io.cxsh.model.HistoryEntry;
import io.cxsh.model.LoginEntry;
import io.cxsh.model.Team;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** The rows of the platform's other lists. */
final class DataRow {
    private static final List<String> PERSON = List.of(
            "agentId",
            "userName",
            "emailAddress",
            "email",
            "firstName",
            "lastName",
            "isActive",
            "teamId",
            "teamName",
            "lastLogin");
    private static final List<String> LOGIN = List.of("loginDate", "stationId", "stationName");
    private static final List<String> TEAM = List.of("teamId", "teamName", "isActive");

    private DataRow() {}

    static DirectoryEntry person(Fields row) {
        return new DirectoryEntry(
                new AgentId(Objects.requireNonNullElse(row.text("agentId"), "unknown")),
                row.text("userName"),
                row.text("emailAddress", "email"),
                row.text("firstName"),
                row.text("lastName"),
                row.flag("isActive").orElse(null),
                row.text("teamId"),
                row.text("teamName"),
                row.moment("lastLogin"),
                row.others(PERSON));
    }

    /** A row that does not say whose state it was is about the agent that was asked for. */
    static HistoryEntry past(Fields row, AgentId asked) {
        AgentState sent = StateRow.of(row);
        AgentState state = row.text("agentId") != null
                ? sent
                : new AgentState(
                        asked, sent.email(), sent.channel(), sent.state(), sent.kind(), sent.since(), sent.more());
        return new HistoryEntry(
                state, row.number("duration").map(Duration::ofSeconds).orElse(null));
    }

    static LoginEntry login(Fields row) {
        return new LoginEntry(
                row.moment("loginDate"), row.text("stationId"), row.text("stationName"), row.others(LOGIN));
    }

    static Team team(Fields row) {
        return new Team(
                Objects.requireNonNullElse(row.text("teamId"), "unknown"),
                row.text("teamName"),
                row.flag("isActive").orElse(null),
                row.others(TEAM));
    }
}
