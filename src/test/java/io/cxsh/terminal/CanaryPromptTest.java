package io.cxsh.terminal;

import static io.cxsh.terminal.ScreenSession.ENTER;
import static io.cxsh.terminal.ScreenSession.ctrl;
import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.canary.Canaries;
import io.cxsh.canary.Planted;
import io.cxsh.canary.RepeatingTenant;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An hour at the prompt in front of a tenant that repeats secrets: neither screen nor history nor journal has one. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class CanaryPromptTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"classic,healthy", "platform,platform-healthy"})
    void nothingLeaves(String dialect, String scenario) throws Exception {
        Planted planted = Planted.of(9);
        try (RepeatingTenant tenant = RepeatingTenant.start(scenario, planted);
                ScreenSession session = ScreenSession.cxsh(
                        place(tenant.settings(dialect)).with("CXONE_ACCESS_KEY_SECRET", planted.keySecret()))) {
            session.prompt();
            session.type("login" + ENTER).ends("CXONE_CLIENT_SECRET (not shown): ");
            session.type(planted.clientSecret() + ENTER).shows("error: ").prompt();
            session.type("login" + ENTER).ends("CXONE_CLIENT_SECRET (not shown): ");
            session.type(planted.clientSecret() + ENTER).shows("tenant").prompt();
            String token = tenant.issued().get(0);
            for (String line : List.of("states --wide --format json", "get /Refused/x", "states")) {
                session.type(line + ENTER).prompt();
            }
            String shown = session.text();
            for (String line : List.of(
                    "states --agent " + token,
                    "states --agent " + Canaries.base64("x" + token),
                    "alias mine 'states --agent " + planted.clientSecret() + "'",
                    "states --agent '" + planted.cookie() + "'",
                    "login --client-secret " + planted.clientSecret(),
                    "timeline " + planted.email(),
                    "history",
                    "transcript t.md")) {
                session.type(ctrl('c')).prompt();
                session.type(line + ENTER).prompt();
            }
            session.type("quit" + ENTER);
            session.exit();

            List<String> secrets = new ArrayList<>(planted.secrets());
            secrets.addAll(tenant.issued());
            Map<String, byte[]> written = Canaries.written(folder);
            assertThat(written.keySet())
                    .contains("home/history", "t.md")
                    .anyMatch(name -> name.matches("home/journal/.*cxj"));
            for (Map.Entry<String, byte[]> file : written.entrySet()) {
                Canaries.none(secrets, file.getValue(), file.getKey());
            }
            Canaries.none(secrets, shown.getBytes(StandardCharsets.UTF_8), "the screen before one was typed");
            assertThat(kept(written, "home/history")).contains("states --wide", "timeline " + planted.email());
        }
    }

    private static String kept(Map<String, byte[]> written, String name) {
        return new String(written.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private ScreenSession.Place place(Map<String, String> settings) {
        ScreenSession.Place place = ScreenSession.Place.in(folder).with("CXSH_PAGER", "off");
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            place = setting.getKey().equals("CXONE_CLIENT_SECRET")
                    ? place
                    : place.with(setting.getKey(), setting.getValue());
        }
        return place;
    }
}
