package io.cxsh.shell;

import io.cxsh.api.ApiException;
import io.cxsh.api.Directory;
import io.cxsh.api.TenantData;
import io.cxsh.api.Told;
import io.cxsh.model.DirectoryEntry;
import io.cxsh.model.Team;
import io.cxsh.results.DirectoryResult;
import io.cxsh.results.Result;
import io.cxsh.results.Rows;
import io.cxsh.results.RowsResult;
import io.cxsh.session.SettingsException;
import io.cxsh.session.SignInException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looking people and teams up in the tenant's directory, which only the platform has. */
final class DirectoryCommands implements CommandGroup {
    private static final String PURPOSE = "see who is there";

    private final Session session;
    private final InstantSource clock;

    DirectoryCommands(Session session, InstantSource clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return List.of("agents", "agent", "teams");
    }

    @Override
    public List<DeclaredCommand> all() {
        return List.of(
                Declare.command("agents", PURPOSE, "the directory: who exists, signed in or not; platform only")
                        .operands(0, 1, "[SEARCH]")
                        .flag("wide", "all columns")
                        .formats()
                        .does(this::agents, "agents", "agents lee | select agentId email"),
                Declare.command("agent", PURPOSE, "one agent on a page: who, sessions, last states; platform only")
                        .operands(1, 1, "AGENT")
                        .formats()
                        .does(this::agent, "agent ann.lee@acme.example"),
                Declare.command("teams", PURPOSE, "the teams, or who is in one; platform only")
                        .operands(0, 1, "[TEAM]")
                        .flag("wide", "all columns")
                        .formats()
                        .does(this::teams, "teams", "teams Sales"));
    }

    /** What the tenant tells besides states; an error in words where its API has no such call. */
    static TenantData data(Session session, String command) throws SettingsException, ApiException {
        return session.connection()
                .api()
                .more()
                .orElseThrow(() -> ApiException.untold(
                        "the classic API tells states only, no directory: %s needs a tenant of the platform dialect"
                                .formatted(command)));
    }

    private Result agents(Invocation call) throws SettingsException, ApiException, SignInException {
        String search = call.operand(0).orElse("");
        Directory found = data(session, "agents").directory(search);
        return new DirectoryResult(
                found.entries(),
                found.hidden().orElse(null),
                search.isBlank() ? "" : "search: " + search.strip(),
                found.exchange().number());
    }

    private Result agent(Invocation call) throws Exception {
        TenantData data = data(session, "agent");
        return new AgentView(session.connection().api(), data, clock)
                .of(new AgentSearch(data).find(call.words().get(0)));
    }

    private Result teams(Invocation call) throws SettingsException, ApiException, SignInException, NotFoundException {
        TenantData data = data(session, "teams");
        Told<List<Team>> teams = data.teams();
        if (call.operand(0).isEmpty()) {
            Rows rows = rows(teams.value());
            return new RowsResult(rows, rows.size(), "#" + teams.exchange().number());
        }
        Team team = team(call.words().get(0).strip(), teams);
        Told<List<DirectoryEntry>> members = data.members(team.id());
        return new DirectoryResult(
                members.value(),
                null,
                "team: " + (team.name() == null ? team.id() : team.name()),
                members.exchange().number());
    }

    /** By name, letter case aside; a number may be a team that the list does not show. */
    private static Team team(String text, Told<List<Team>> teams) throws NotFoundException {
        for (Team team : teams.value()) {
            if (team.id().equals(text) || text.equalsIgnoreCase(team.name())) {
                return team;
            }
        }
        if (text.matches("\\d+")) {
            return new Team(text, null, null, Map.of());
        }
        throw new NotFoundException("this token sees no team %s (#%d); there are: %s"
                .formatted(
                        text,
                        teams.exchange().number(),
                        String.join(
                                ", ",
                                teams.value().stream()
                                        .map(team -> team.name() == null ? team.id() : team.name())
                                        .toList())));
    }

    private static Rows rows(List<Team> teams) {
        Set<String> more = new LinkedHashSet<>();
        teams.forEach(team -> more.addAll(team.more().keySet()));
        more.removeIf(key -> teams.stream().allMatch(team -> isBlank(team.more().get(key))));
        List<String> columns = new ArrayList<>(List.of("teamId", "team", "active"));
        columns.addAll(more);
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (Team team : teams) {
            List<@Nullable Object> row = new ArrayList<>(Arrays.asList(team.id(), team.name(), team.active()));
            more.forEach(key -> row.add(team.more().get(key)));
            cells.add(row);
        }
        return new Rows(columns, cells);
    }

    private static boolean isBlank(@Nullable Object value) {
        return value == null || value.toString().isBlank();
    }
}
