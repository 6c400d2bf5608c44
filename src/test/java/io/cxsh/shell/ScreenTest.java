package io.cxsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.results.Rows;
import io.cxsh.results.RowsResult;
import io.cxsh.session.SettingSource;
import io.cxsh.session.Settings;
import io.cxsh.table.Format;
import io.cxsh.transport.Exchanges;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private static final String SECRET = "hunter2hunter2hunter2+/=";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void hidesASecretWhereverALongResultIsCut() throws Exception {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (int row = 0; row < 20_000; row++) {
            cells.add(List.of("x".repeat(row % 37), SECRET, "y"));
        }
        screen().show(
                        new RowsResult(new Rows(List.of("a", "b", "c"), cells), cells.size(), ""),
                        screen().view(Optional.of(Format.CSV), false));

        String shown = bytes.toString(StandardCharsets.UTF_8);
        assertThat(shown.length()).isGreaterThan(6 << 16);
        assertThat(shown.contains("hunter2")).isFalse();
        assertThat(shown.lines().filter(line -> line.endsWith(",***,y"))).hasSize(20_000);
    }

    @Test
    void hidesItInNoticesAndLeavesShortOnesAndTheRest() {
        Screen screen = screen();
        screen.notice("waiting for " + SECRET);
        screen.say("secret words, 100%");

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("waiting for ***\nsecret words, 100%\n");
    }

    private Screen screen() {
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Screen screen = new Screen(new Surroundings(
                Map.of(),
                Path.of("."),
                InputStream.nullInputStream(),
                out,
                out,
                InstantSource.system(),
                time -> {},
                () -> ZoneOffset.UTC,
                false,
                "test"));
        KnownSecrets known = new KnownSecrets();
        known.take(
                new Settings(List.of(new SettingSource(
                        "test", Map.of("CXONE_CLIENT_SECRET", SECRET, "CXONE_ACCESS_KEY_SECRET", "secret")))),
                new Exchanges());
        screen.masking(text -> text, known::hidden);
        return screen;
    }
}
