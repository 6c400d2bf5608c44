package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.simulator.Scenarios;
import io.cxsh.simulator.SimulatedTenant;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session on the platform: its bundle replays without the tenant, and tells nobody's name. */
@Timeout(60)
class PlatformBundleTest {
    private static final Pattern PAYLOAD = Pattern.compile("e30\\.([\\w-]+)\\.");

    @TempDir
    Path here;

    @TempDir
    Path elsewhere;

    @ParameterizedTest
    @ValueSource(strings = {"global", "regional", "bearer"})
    void aTicketHoldsAgainstItsBundleElsewhere(String flow) throws Exception {
        session(flow);
        Files.move(here.resolve("s.cxb"), elsewhere.resolve("s.cxb"));
        Files.move(here.resolve("t.md"), elsewhere.resolve("t.md"));
        Console stranger = new Console(elsewhere, Map.of());

        assertThat(stranger.run("replay", "s.cxb", "run", "t.md", "--check"))
                .as(stranger.out() + stranger.err())
                .isZero();
        assertThat(Files.readString(elsewhere.resolve("t.md")))
                .contains("role           Administrator", "CX110 this token may not see this agent");
    }

    /** The addresses of histories hold the second in which they were asked; no two readings share one here. */
    @Test
    void aLineThatGoesOnIntoTheNextSecondReplays() throws Exception {
        AtomicInteger readings = new AtomicInteger();
        InstantSource clock = () -> Instant.now().plusSeconds(readings.incrementAndGet() % 3);
        try (SimulatedTenant tenant =
                SimulatedTenant.start(Scenarios.named("no-acd-session"), 0, InstantSource.system())) {
            Console console = Console.at(here, tenant.variables("platform"), clock);
            int exit = console.run(
                    "-c", "explain \"ann lee\"",
                    "-c", "timeline ann.lee@acme.example",
                    "-c", "explain ann.lee@acme.example",
                    "-c", "transcript " + elsewhere.resolve("t.md"),
                    "-c", "bundle save " + elsewhere.resolve("s.cxb"));
            assertThat(exit).as(console.err()).isZero();
        }
        Console stranger = new Console(elsewhere, Map.of());

        assertThat(stranger.run("replay", "s.cxb", "run", "t.md", "--check"))
                .as(stranger.out() + stranger.err())
                .isZero();
        assertThat(Files.readString(elsewhere.resolve("t.md"))).contains("CX402 this agent has signed in");
    }

    @Test
    void theClaimsTravelUnderPseudonymsAndWithoutASignature() throws Exception {
        session("global");

        String bundle = unzipped(here.resolve("s.cxb"));

        assertThat(bundle.contains("\"icBUId\":4500000")).as("the claims").isTrue();
        assertThat(bundle.contains("sue.pike") || bundle.contains("Pike"))
                .as("a person")
                .isFalse();
        assertThat(Pattern.compile("eyJ[\\w-]+\\.eyJ").matcher(bundle).find())
                .as("a signed token")
                .isFalse();
    }

    /** The bearer flow is given a token that a global sign-in brought. */
    private void session(String flow) throws Exception {
        try (SimulatedTenant tenant =
                SimulatedTenant.start(Scenarios.named("restricted-agent"), 0, InstantSource.system())) {
            Map<String, String> settings = new HashMap<>(tenant.variables("platform"));
            settings.put("CXONE_FLOW", flow);
            if (flow.equals("bearer")) {
                settings.put("CXONE_BEARER", PlatformTokenOf.global(tenant));
            }
            Console console = new Console(here, settings);
            int exit = console.run(
                    "-c", "whoami",
                    "-c", "states",
                    "-c", "states --channel voice as @v",
                    "-c", "explain ann.lee@acme.example",
                    "-c", "transcript t.md",
                    "-c", "bundle save s.cxb");
            assertThat(exit).as(console.err()).isZero();
        }
    }

    /** Every entry's text, with the payload of each unsigned token behind it. */
    private static String unzipped(Path file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().equals("manifest.json")) {
                    all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        String text = all.toString();
        PAYLOAD.matcher(text)
                .results()
                .map(found -> new String(Base64.getUrlDecoder().decode(found.group(1)), StandardCharsets.UTF_8))
                .forEach(all::append);
        return all.toString();
    }
}
