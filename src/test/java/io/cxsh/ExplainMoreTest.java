package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Plan, proof tree, why-not and rosters, in the simulated tenant. */
@Timeout(60)
class ExplainMoreTest {
    @TempDir
    Path folder;

    @Test
    void aPlanSendsNothing() {
        Console console = ran("demo", "explain ann.lee@acme.example --channel voice --plan --format csv", "requests");

        assertThat(console.out())
                .contains("states --agent ann.lee@acme.example --channel voice,")
                .contains("\nstates,")
                .endsWith("0 rows of 0\n");
    }

    @Test
    void withoutAnAgentItAsksWhyTheLastListIsEmptyOrFailed() {
        assertThat(ran("healthy", "states --channel fax", "explain").out())
                .contains("CX310 channel=fax leaves everybody out", "states --channel fax", "certain: without it");
        assertThat(ran("forbidden", "explain").out()).contains("CX102 ", "certain: the server itself refuses");
        assertThat(ran("healthy", "explain").out()).contains("the list is not empty: ", "whom do you miss?");
    }

    @Test
    void theTreeHoldsEveryCause() {
        Console console =
                ran("demo", "explain ann.lee@acme.example --channel voice --state Available --tree --format csv");

        assertThat(console.out().lines().filter(line -> line.startsWith("CX")))
                .hasSize((int) Wiring.causes().stream()
                        .filter(cause -> cause.concerns(io.cxsh.session.Dialect.CLASSIC))
                        .filter(cause -> !List.of("CX310", "CX410").contains(cause.code()))
                        .count())
                .anyMatch(line -> line.startsWith("CX306,certain,two filters"));
    }

    @Test
    void theTreeSaysWhatIsProvedRefutedAndOpenAndByWhat() {
        Console console = ran("demo", "explain ann.lee@acme.example --channel voice --state Available --tree");

        assertThat(console.out())
                .contains("  proved  CX306 two filters that are each true hide this agent together\n")
                .contains("agent + state           1 row   shows her                   #4 row 2\n")
                .contains("  refuted CX101 the token carries agent:states:read                   #1 $.scope\n");
        assertThat(console.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void aNamedAgentIsExplainedAgainstTheQueryAbove() {
        Console console = ran("healthy", "states --channel email", "explain ann.lee@acme.example");

        assertThat(console.out()).contains("asked  states --agent ann.lee@acme.example --channel email");
    }

    @Test
    void anotherPersonsFilterIsNoPartOfTheQuestion() {
        Console console = ran("healthy", "states --agent bob.ray@acme.example --channel email", "explain 4711");

        assertThat(console.out()).contains("asked  states --agent 4711 --channel email");
    }

    @Test
    void aResultByNumberBringsItsQuery() {
        Console console = ran(
                "healthy",
                "states --channel email as @mail",
                "states",
                "explain ann.lee@acme.example --query @mail",
                "explain ann.lee@acme.example");

        assertThat(console.out())
                .contains("asked  states --agent ann.lee@acme.example --channel email")
                .contains("ann.lee@acme.example is shown: nothing hides this agent");
    }

    @Test
    void aQueryOfAnotherTenantIsForgotten() {
        Console console = ran("healthy", "states --channel email", "simulate healthy", "explain ann.lee@acme.example");

        assertThat(console.out()).contains("ann.lee@acme.example is shown: nothing hides this agent");
    }

    @Test
    void whyNotRemembersTheLastExplanation() {
        Console console = ran("healthy", "explain ann.lee@acme.example --channel email", "states", "why-not CX110");

        assertThat(console.out()).contains("CX110  ruled out");
    }

    @Test
    void aSpentBudgetIsSaidFirst() {
        Console console =
                ran("demo", "explain ann.lee@acme.example --channel voice --state Available --max-requests 1");

        assertThat(console.out())
                .contains("\nnot explained: the request budget is spent (--max-requests)\n")
                .contains("cost   1 request,");
    }

    @Test
    void theTriesOfARefusedQueryLeaveTheSignInOut() {
        Console console = ran("rate-limited", "explain ann.lee@acme.example", "requests --format csv");

        assertThat(console.out()).contains("status 429 (3 tries)");
    }

    @Test
    void whyNotSaysWhatClearsASuspectedCause() {
        Console console =
                ran("demo", "explain ann.lee@acme.example --channel voice --state Available", "why-not CX110");

        assertThat(console.out()).contains("CX110").contains("ruled out  she is shown without any filter");
    }

    @Test
    void aRosterOfManyCostsFewRequests() throws IOException {
        StringBuilder roster = new StringBuilder("email,team\n");
        for (int i = 0; i < 200; i++) {
            roster.append("agent%03d@acme.example,Night\n".formatted(i));
        }
        roster.append("ann.lee@acme.example,Day\nbob.ray@acme.example,Day\n");
        Files.writeString(folder.resolve("people.csv"), roster);

        Console console = ran("healthy", "explain --roster people.csv");

        assertThat(console.out())
                .contains("202 agents, 200 not shown")
                .contains("team Night: 200 of 200 missing, 0 of 2 present");
        assertThat(Integer.parseInt(console.out().replaceAll("(?s).*not shown · (\\d+) requests.*", "$1")))
                .isLessThanOrEqualTo(5);
    }

    @Test
    void aRosterIsGroupedByCause() throws IOException {
        Files.writeString(
                folder.resolve("people.csv"),
                "email\nann.lee@acme.example\ncho.kim@acme.example\nhal.young@acme.example\n");

        Console console = ran("healthy", "explain --roster people.csv --channel voice");

        assertThat(console.out())
                .startsWith("# ")
                .contains("   2  CX301 certain: the channel filter hides this agent: she is on chat");
    }

    /** Hal and the stranger are not shown for two reasons; the one reason's people have a team of their own. */
    @Test
    void aGroupSaysWhatOnlyItHasInCommon() throws IOException {
        Files.writeString(folder.resolve("people.csv"), """
                email,team
                ann.lee@acme.example,Day
                ,
                cho.kim@acme.example,Chats
                hal.young@acme.example,Chats
                zoe.nobody@acme.example,Day
                """);

        Console console = ran("healthy", "explain --roster people.csv --channel voice");

        assertThat(console.out())
                .contains("only these: team Chats: 2 of 2 missing, 0 of 1 present")
                .doesNotContain("common")
                .contains("4 agents, 3 not shown");
        assertThat(console.out().lines().filter(line -> !line.startsWith("#") && !line.startsWith("export")))
                .allMatch(line -> line.length() <= 80);
    }

    /** Each logged out at a moment of her own: one group all the same. */
    @Test
    void aGroupIsOfOneCauseThoughItsHeadlinesDiffer() throws IOException {
        Files.writeString(folder.resolve("people.csv"), "email\ndee.fox@acme.example\ncho.kim@acme.example\n");

        Console console = ran("healthy", "explain --roster people.csv --channel voice --format json");

        assertThat(console.out())
                .contains("\"groups\":[{\"code\":\"CX301\",\"sure\":\"certain\","
                        + "\"title\":\"CX301 certain: the channel filter hides this agent\"");
    }

    private Console ran(String scenario, String... lines) {
        Console console = new Console(folder, Map.of());
        List<String> arguments = new ArrayList<>(List.of("-c", "simulate " + scenario));
        for (String line : lines) {
            arguments.addAll(List.of("-c", line));
        }
        assertThat(console.run(arguments.toArray(String[]::new)))
                .as(console.err())
                .isZero();
        return console;
    }
}
