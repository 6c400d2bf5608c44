package io.cxsh.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cxsh.transport.Pause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymFileTest {
    private static final Pause NO_PAUSE = time -> {};

    @TempDir
    private Path home;

    @Test
    void whoWasNamedTheSameInTwoSessionsAtOnceIsToldBoth() throws Exception {
        new PseudonymFile(home, NO_PAUSE).keep(Map.of("agent-01@example.test", "1 EMAIL ann@a.example"));
        new PseudonymFile(home, NO_PAUSE).keep(Map.of("agent-01@example.test", "1 EMAIL bob@a.example"));

        assertThat(new PseudonymFile(home, NO_PAUSE).reveal("agent-01@example.test"))
                .containsExactly("bob@a.example", "ann@a.example");
        assertThat(new PseudonymFile(home, NO_PAUSE).reveal("agent-02")).isEmpty();
    }

    @Test
    void manyAtOnceLoseNothing() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        for (Future<?> done : pool.invokeAll(IntStream.rangeClosed(1, 40)
                .mapToObj(number -> (Callable<Void>) () -> {
                    String pseudonym = "agent-" + number + "@example.test";
                    new PseudonymFile(home, Pause.sleeping())
                            .keep(Map.of(pseudonym, number + " EMAIL a" + number + "@a.example"));
                    return null;
                })
                .toList())) {
            done.get();
        }
        pool.shutdown();

        assertThat(new PseudonymFile(home, NO_PAUSE).given()).hasSize(40);
    }

    @Test
    void aMapOfANewerVersionIsNotWrittenOver() throws Exception {
        Path file = home.resolve("pseudonyms.json");
        String newer = "{\"version\":2,\"given\":{},\"also\":{},\"more\":{}}";
        Files.writeString(file, newer);

        assertThatThrownBy(() -> new PseudonymFile(home, NO_PAUSE).keep(Map.of("agent-01", "1 NAME Ann")))
                .hasMessage(file + " was written by a newer cxsh; use that one");

        assertThat(file).hasContent(newer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[1]", "\"1 EMAIL\"", "\"x EMAIL ann@a.example\""})
    void aMapWithABrokenEntryIsSaid(String entry) throws Exception {
        Path file = home.resolve("pseudonyms.json");
        Files.writeString(file, "{\"version\":1,\"given\":{\"agent-01\":%s},\"also\":{}}".formatted(entry));

        assertThatThrownBy(() -> new PseudonymFile(home, NO_PAUSE).given())
                .isInstanceOf(IOException.class)
                .hasMessage(file + " is no map of pseudonyms; move it away to begin a new one");
    }

    @Test
    void aFullMapIsSetAsideAndStillRead() throws Exception {
        Map<String, String> full = new LinkedHashMap<>();
        for (int i = 1; i <= 100_000; i++) {
            full.put("agent-" + i + "@example.test", i + " EMAIL a" + i + "@a.example");
        }
        PseudonymFile file = new PseudonymFile(home, NO_PAUSE);
        file.keep(full);

        assertThat(file.given()).isEmpty();
        file.keep(Map.of("agent-01@example.test", "1 EMAIL new@a.example"));

        assertThat(file.given()).hasSize(1);
        assertThat(file.reveal("agent-7@example.test")).containsExactly("a7@a.example");
        assertThat(home.resolve("pseudonyms.old.json")).exists();
    }
}
