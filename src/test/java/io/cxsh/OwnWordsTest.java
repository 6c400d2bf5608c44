package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.simulator.Scenarios;
import io.cxsh.simulator.SimulatedTenant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who is called like a word that cxsh itself writes makes no session unfit for a ticket. */
@Timeout(60)
class OwnWordsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "may", "page", "Server", "view", "token", "agents"})
    void theTranscriptAndTheBundleAreWrittenAndCheck(String name) throws Exception {
        try (SimulatedTenant tenant =
                SimulatedTenant.start(Scenarios.named("restricted-team"), 0, InstantSource.system())) {
            Files.writeString(folder.resolve("s.cxsh"), """
                    on-error continue
                    states
                    explain %s
                    agents %s
                    agent %s
                    explain ann.lee@acme.example
                    transcript ticket.md
                    bundle save t.cxb
                    """.formatted(name, name, name));
            Console console = new Console(folder, tenant.variables("platform"));
            console.run("run", "s.cxsh", "--trust");
            assertThat(console.err()).doesNotContain("not written");
        }
        Console check = new Console(folder, Map.of());
        assertThat(check.run("replay", "t.cxb", "run", "ticket.md", "--check"))
                .as(check.out() + check.err())
                .isZero();
    }
}
