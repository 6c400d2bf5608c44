package io.cxsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymFileTest {
    @TempDir
    private Path home;

    @Test
    void whoWasNamedTheSameInTwoSessionsAtOnceIsToldBoth() throws Exception {
        new PseudonymFile(home).keep(Map.of("agent-01@example.test", "1 EMAIL ann@a.example"));
        new PseudonymFile(home).keep(Map.of("agent-01@example.test", "1 EMAIL bob@a.example"));

        assertThat(new PseudonymFile(home).reveal("agent-01@example.test"))
                .containsExactly("bob@a.example", "ann@a.example");
        assertThat(new PseudonymFile(home).reveal("agent-02")).isEmpty();
    }

    @Test
    void aFullMapIsSetAsideAndStillRead() throws Exception {
        Map<String, String> full = new LinkedHashMap<>();
        for (int i = 1; i <= 100_000; i++) {
            full.put("agent-" + i + "@example.test", i + " EMAIL a" + i + "@a.example");
        }
        PseudonymFile file = new PseudonymFile(home);
        file.keep(full);

        assertThat(file.given()).isEmpty();
        file.keep(Map.of("agent-01@example.test", "1 EMAIL new@a.example"));

        assertThat(file.given()).hasSize(1);
        assertThat(file.reveal("agent-7@example.test")).containsExactly("a7@a.example");
        assertThat(home.resolve("pseudonyms.old.json")).exists();
    }
}
