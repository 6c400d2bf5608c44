package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.transport.RawServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that are not the simulated tenant and answer strangely: the error is named, the exit code is right. */
@Timeout(60)
class OddServersTest {
    private static final String TOKEN = "{\"access_token\":\"t0k3n\"}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 OK|[]|0|0 rows of 0",
                "200 OK|''|3|error: the answer is status 200 with an empty body, not a list of states (#2)",
                "204 No Content|''|3|error: the answer is status 204 with an empty body, not a list of states (#2)",
                "200 OK|null|3|error: the answer is the JSON value null, not a list of states (#2)",
                "200 OK|{\"a\":1}|3|error: the answer is a JSON object with the keys a, not a list of states (#2)",
                "200 OK|[{\"agentId\":|3|error: the answer is JSON that ends before it is complete (#2)",
                "200 OK|<html>hi</html>|3|error: the answer is a web page, not the API (#2)",
                "401 Unauthorized|{}|6|error: the token was rejected (401), also a fresh one (#4)",
                "404 Not Found|{}|3|error: not found (404): check the tenant and the API's address (#2)",
                "403 Scope missing|''|3|error: forbidden (403)",
                "429 Slow down|''|3|error: rate limited (429), also after waiting (#4)",
                "500 Oops|boom|3|the server says: \"boom\""
            })
    void statesNamesWhatCame(String status, String body, int exit, String said) throws Exception {
        RawServer.Answer token = RawServer.answer("200 OK", TOKEN);
        RawServer.Answer answer = RawServer.answer(status, body);
        boolean twice = status.startsWith("401");
        try (RawServer server = twice ? new RawServer(token, answer, token, answer) : new RawServer(token, answer)) {
            Console console = console(server);

            assertThat(console.run("states")).as(console.err()).isEqualTo(exit);
            assertThat(console.out() + console.err()).contains(said).doesNotContain("t0k3n", "Exception", "\tat ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 OK|<html>login</html>|3|not a token",
                "200 OK|{}|3|an answer without access_token",
                "400 Bad Request|{\"error\":\"invalid_scope\"}|6|invalid_scope",
                "401 Unauthorized|{\"error\":\"invalid_client\"}|6|invalid_client",
                "500 Oops|''|3|the sign-in service failed (500)"
            })
    void signInNamesWhatCame(String status, String body, int exit, String said) throws Exception {
        try (RawServer server = new RawServer(RawServer.answer(status, body))) {
            Console console = console(server);

            assertThat(console.run("states")).isEqualTo(exit);
            assertThat(console.err()).contains(said);
        }
    }

    @Test
    void errorsAreJsonWhenJsonWasAskedFor() throws Exception {
        try (RawServer server = new RawServer(
                RawServer.answer("200 OK", TOKEN), RawServer.answer("403 No", "{\"message\":\"no \\u001b[31m\"}"))) {
            Console console = console(server);

            assertThat(console.run("states", "--format", "json")).isEqualTo(3);
            assertThat(console.err())
                    .isEqualTo("{\"error\":{\"kind\":\"refused\",\"message\":\"forbidden (403): the token lacks a "
                            + "permission, usually the scope agent:states:read\",\"status\":403,"
                            + "\"serverSaid\":\"no \\u001B[31m\",\"exchange\":2}}\n");
        }
    }

    @Test
    void aRedirectTakesNoTokenAlong() throws Exception {
        try (RawServer other = new RawServer(RawServer.answer("200 OK", "[]"));
                RawServer server = new RawServer(
                        RawServer.answer("200 OK", TOKEN),
                        RawServer.answer("302 Found", "", "Location: " + other.uri("/x")))) {
            Console console = console(server);

            assertThat(console.run("states")).isEqualTo(3);
            assertThat(console.err()).contains("a redirect to http://127.0.0.1");
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void nothingAnswers() throws Exception {
        RawServer server = new RawServer(RawServer.answer("200 OK", TOKEN));
        Console console = console(server);
        server.close();

        assertThat(console.run("explain", "ann@acme.example")).isEqualTo(3);
        assertThat(console.err()).startsWith("error: could not sign in: nothing answers at 127.0.0.1");
    }

    @Test
    void escapesWhatATerminalWouldObey() throws Exception {
        String row = "[{\"agentId\":\"7\",\"email\":\"a\\u001b[2J@x\",\"state\":{\"name\":\"A\\u202e\"}}]";
        try (RawServer server = new RawServer(RawServer.answer("200 OK", TOKEN), RawServer.answer("200 OK", row))) {
            Console console = console(server);

            assertThat(console.run("states")).isZero();
            assertThat(console.out())
                    .contains("a\\u{1b}[2J@x")
                    .contains("A\\u{202e}")
                    .doesNotContain("\u001b");
        }
    }

    @Test
    void withoutSettingsItSaysWhatToSet() {
        Console console = new Console(folder, Map.of());

        assertThat(console.run("states")).isEqualTo(1);
        assertThat(console.err()).startsWith("error: not set: CXONE_CLIENT_ID, CXONE_CLIENT_SECRET");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "states --chanel voice|no option --chanel for states|did you mean --channel?",
                "stats|no command stats|did you mean states?",
                "states --format jsn|did you mean json?|^^^",
                "explain CX999|no cause CX999|error",
                "config why TENANT|no setting TENANT|there are: CXONE",
                "demo nonsense|no scenario nonsense|there are: ",
                "simulate demo --port 99999|--port takes a number|error",
                "states \"open|error|^"
            })
    void whatIsMistypedIsPointedAt(String line, String message, String hint) {
        Console console = new Console(folder, Map.of("CXONE_CLIENT_ID", "x"));

        assertThat(console.run("-c", line)).isEqualTo(1);
        assertThat(console.err()).contains(message).contains(hint);
    }

    @Test
    void aScriptThatDoesNotParseSendsNothing() throws Exception {
        java.nio.file.Files.writeString(folder.resolve("x.cxsh"), "states\nstates --chanel voice\n");
        try (RawServer server = new RawServer(RawServer.answer("200 OK", TOKEN))) {
            Console console = console(server);

            assertThat(console.run("run", "x.cxsh")).isEqualTo(2);
            assertThat(console.err()).contains("--> x.cxsh:2:8").contains("0 requests sent");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void helpVersionAndPagesNeedNoTenant() {
        Console console = new Console(folder, Map.of());

        assertThat(console.run("--version")).isZero();
        assertThat(console.run("help")).isZero();
        assertThat(console.run("explain", "CX306")).isZero();
        assertThat(console.out())
                .startsWith("cxsh test\n")
                .contains("find out why")
                .contains("# CX306 filters that are each true hide this agent together");
    }

    @Test
    void aPageForATicketHasNoMarkupButItsOwn() throws Exception {
        String evil = "</pre><script>alert(1)</script><img src=x onerror=alert(1)>\\\" onload=\\\"x' <!-- & &lt; ]]>";
        String row =
                "{\"agentId\":\"1\",\"email\":\"a@x.example\",\"channel\":\"%s\",\"state\":{\"name\":\"%s\",\"type\":\"x\"},"
                        + "\"since\":\"2026-11-23T12:00:00Z\"}";
        String list = "[" + row.formatted(evil, evil) + "]";
        try (RawServer server = new RawServer(
                RawServer.answer("200 OK", TOKEN),
                RawServer.answer("200 OK", list),
                RawServer.answer("200 OK", list))) {
            Console console = console(server);

            assertThat(console.run("-c", "states", "-c", "explain 1", "-c", "transcript t.html"))
                    .as(console.err())
                    .isZero();
        }
        Parser parser = Parser.htmlParser().setTrackErrors(50);
        Document page = parser.parseInput(Files.readString(folder.resolve("t.html")), "");
        assertThat(parser.getErrors()).isEmpty();
        assertThat(page.getAllElements().stream().map(Element::normalName).distinct())
                .doesNotContain("script", "img", "a", "link", "iframe", "form", "object", "base");
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(Attribute::getKey)
                        .distinct())
                .noneMatch(name -> name.startsWith("on") || name.equals("src") || name.equals("href"));
        assertThat(page.text()).contains("<script>alert(1)</script><img src=x onerror=alert(1)>");
    }

    private Console console(RawServer server) {
        String base = Objects.requireNonNull(server.uri("").toString());
        return new Console(
                folder, Map.of("CXONE_API_BASE", base, "CXONE_CLIENT_ID", "id", "CXONE_CLIENT_SECRET", "s3cret"));
    }
}
