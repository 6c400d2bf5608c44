package io.cxsh.api.platform;

import io.cxsh.model.AgentId;
import io.cxsh.model.BusinessUnit;
import io.cxsh.model.DirectoryEntry;
import io.cxsh.model.HistoryEntry;
import io.cxsh.model.LoginEntry;
import io.cxsh.model.Permission;
import io.cxsh.model.Team;
import io.cxsh.model.VocabularyEntry;
import java.util.List;
import java.util.stream.Stream;

/** The rows of the platform's other lists; those that need an id have one. */
final class DataRow {
    static final List<String> STATE_ID = List.of("agentStateId", "stateId");
    static final List<String> STATE_NAME = List.of("agentStateName", "stateName");
    static final List<String> CODE_ID = List.of("outStateId", "unavailableCodeId", "id");
    static final List<String> CODE_NAME = List.of("outStateName", "unavailableCodeName", "outStateDescription", "name");
    static final List<String> RIGHT = List.of("key", "permissionName", "name");
    private static final List<String> SETTING = List.of("value", "isGranted");
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
    private static final List<String> UNIT = List.of("businessUnitId", "businessUnitName", "tenantId", "isActive");

    private DataRow() {}

    static DirectoryEntry person(Fields row) {
        return new DirectoryEntry(
                new AgentId(String.valueOf(row.text("agentId"))),
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
        String id = row.text("agentId");
        return new HistoryEntry(
                StateRow.of(row, id == null ? asked : new AgentId(id)),
                row.seconds("duration").orElse(null));
    }

    static LoginEntry login(Fields row) {
        return new LoginEntry(
                row.moment("loginDate"), row.text("stationId"), row.text("stationName"), row.others(LOGIN));
    }

    static Team team(Fields row) {
        return new Team(
                String.valueOf(row.text("teamId")),
                row.text("teamName"),
                row.flag("isActive").orElse(null),
                row.others(TEAM));
    }

    static VocabularyEntry word(Fields row, List<String> id, List<String> name) {
        return new VocabularyEntry(String.valueOf(row.text(id)), row.text(name), row.others(both(id, name)));
    }

    static Permission permission(Fields row) {
        return new Permission(String.valueOf(row.text(RIGHT)), row.text(SETTING), row.others(both(RIGHT, SETTING)));
    }

    static BusinessUnit unit(Fields row) {
        return new BusinessUnit(
                String.valueOf(row.text("businessUnitId")),
                row.text("businessUnitName"),
                row.text("tenantId"),
                row.flag("isActive").orElse(null),
                row.others(UNIT));
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
