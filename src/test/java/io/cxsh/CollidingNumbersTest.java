package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.bundle.BundleReader;
import io.cxsh.bundle.Recording;
import io.cxsh.transport.RawServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A tenant whose agents have the ids 1000 to 2199: how many there are is the id of one of them. */
@Timeout(60)
class CollidingNumbersTest {
    private static final int FIRST = 1000;
    private static final int AGENTS = 1200;

    @TempDir
    Path folder;

    @Test
    void aCountIsWrittenAsItIsAndEveryIdIsReplaced() throws Exception {
        Console console = session("transcript t.md");

        assertThat(console.err()).isEmpty();
        String text = Files.readString(folder.resolve("t.md"));
        assertThat(text).contains("1200 rows of 1200").contains("count\n1200\n");
        assertThat(ids(text)).as("of the rows").hasSize(AGENTS + 2).noneMatch(CollidingNumbersTest::isReal);
    }

    @Test
    void theBundleHasTheSameCounts() throws Exception {
        Console console = session("bundle save t.cxb");

        assertThat(console.err()).isEmpty();
        Recording recording = BundleReader.open(folder.resolve("t.cxb")).recording();
        assertThat(recording.transcript()).contains("1200 rows of 1200").contains("count\n1200\n");
        Console replay = new Console(folder, Map.of());
        assertThat(replay.run("replay", "t.cxb", "-c", "states | count --format csv"))
                .as(replay.err())
                .isZero();
        assertThat(replay.out()).isEqualTo("count\n1200\n");
    }

    @Test
    void aTypedIdIsReplacedAndAnUnknownTextOfTheScreenIsLookedThroughInFull() throws Exception {
        Files.writeString(folder.resolve("roster.csv"), "number,shift\n1200,early\n1201,late\n");

        Console console = session("transcript t.md");

        assertThat(console.err()).isEmpty();
        String text = Files.readString(folder.resolve("t.md"));
        assertThat(text).contains("cxsh> load roster.csv").contains("early");
        assertThat(text).doesNotContain("1200  early", "1201  late", "1200,early", "states --agent 1300");
    }

    private static List<Integer> ids(String text) {
        return text.lines()
                .filter(line -> line.matches("\\d+ .*@example.test.*"))
                .map(line -> Integer.parseInt(line.replaceFirst(" .*", "")))
                .toList();
    }

    private static boolean isReal(int id) {
        return id >= FIRST && id < FIRST + AGENTS;
    }

    private Console session(String last) throws IOException {
        try (RawServer server = new RawServer(
                RawServer.answer("200 OK", "{\"access_token\":\"t0k3n\"}"), RawServer.answer("200 OK", states()))) {
            Console console = new Console(
                    folder,
                    Map.of(
                            "CXONE_API_BASE", server.uri("").toString(),
                            "CXONE_CLIENT_ID", "robot-for-tests",
                            "CXONE_CLIENT_SECRET", "not-so-s3cret"));
            Files.writeString(
                    folder.resolve("s.cxsh"),
                    (Files.exists(folder.resolve("roster.csv")) ? "load roster.csv\n" : "")
                            + "states --agent 1300 --format json\nstates as @all\n@all | count --format csv\n@all | first 2\n"
                            + last + "\n");
            console.run("run", "s.cxsh", "--trust");
            return console;
        }
    }

    /** Of the last hour, so that the rows fit into a table of 80 cells. */
    private static String states() {
        Instant since = Instant.now().minusSeconds(3000).truncatedTo(ChronoUnit.SECONDS);
        return IntStream.range(FIRST, FIRST + AGENTS)
                .mapToObj(id ->
                        "{\"agentId\":\"%d\",\"email\":\"ann.lee%d@acme.example\",\"channel\":\"voice\",\"state\":{\"name\":\"Available\",\"type\":\"idle\"},\"since\":\"%s\"}"
                                .formatted(id, id, since))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
