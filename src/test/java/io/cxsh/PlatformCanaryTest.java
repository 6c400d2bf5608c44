package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.canary.Canaries;
import io.cxsh.canary.Planted;
import io.cxsh.canary.RepeatingTenant;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session in front of a tenant that repeats what it is told: no secret is written or shown, nobody is in what is shared. */
@Timeout(120)
class PlatformCanaryTest {
    private static final List<String> SHARED =
            List.of("t.md", "t.jira", "t.txt", "t.html", "t.cxb", "saved.json", "saved.csv");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1,global", "2,regional", "3,bearer", "4,global", "5,bearer"})
    void nothingLeaves(long seed, String flow) throws Exception {
        Planted planted = Planted.of(seed);
        try (RepeatingTenant tenant = RepeatingTenant.start("platform-healthy", planted)) {
            Map<String, String> settings = new HashMap<>(tenant.settings("platform"));
            Console console = new Console(folder, settings(flow, settings, tenant));
            Files.writeString(folder.resolve("s.cxsh"), script(planted, flow));
            Files.writeString(
                    folder.resolve("people.csv"), "agentId,email\n" + planted.id() + "," + planted.email() + "\n");
            console.run("run", "s.cxsh", "--trust", "--report", "junit", "report.xml");

            List<String> secrets = new ArrayList<>(planted.secrets());
            secrets.addAll(tenant.issued());
            check(planted, secrets, console);
        }
    }

    /** The bearer flow is given a token that another sign-in brought. */
    private Map<String, String> settings(String flow, Map<String, String> settings, RepeatingTenant tenant) {
        settings.put("CXONE_FLOW", flow);
        if (flow.equals("bearer")) {
            settings.put("CXONE_FLOW", "global");
            Console other = new Console(folder.resolve("other"), settings);
            other.run("login");
            other.run("login");
            settings.put("CXONE_FLOW", flow);
            settings.put("CXONE_BEARER", tenant.issued().get(0));
        }
        return settings;
    }

    private void check(Planted planted, List<String> secrets, Console console) throws Exception {
        assertThat(SHARED).as(console.err()).allMatch(name -> Files.exists(folder.resolve(name)));
        for (Map.Entry<String, byte[]> file :
                Canaries.written(folder, "s.cxsh", "people.csv").entrySet()) {
            Canaries.none(secrets, file.getValue(), file.getKey());
            if (SHARED.contains(file.getKey().replaceFirst("!.*", ""))) {
                Canaries.none(planted.people(), file.getValue(), file.getKey());
            }
        }
        Canaries.none(secrets, console.out().getBytes(StandardCharsets.UTF_8), "standard output");
        Canaries.none(secrets, console.err().getBytes(StandardCharsets.UTF_8), "standard error");
        assertThat(console.out()).as("the tenant was asked").contains(planted.email(), "flow           ");
        assertThat(Files.readString(folder.resolve("t.md")))
                .as("the session, with its errors")
                .contains("cxsh> whoami", "cxsh> timeline", "cxsh> teams", "[1]", "[3]");
    }

    private static String script(Planted planted, String flow) {
        return """
                on-error continue
                login --flow %2$s
                login --flow %2$s
                whoami
                states as @all
                states --agent {id} --format json
                states --wide
                states --state Refused
                agents
                agents {last}
                agent {id}
                agent {email}
                agent {id} --format json
                timeline {id}
                timeline {email} --format svg
                teams
                doctor
                explain {email} --channel voice
                explain {email} --state Refused --tree
                why-not CX110
                get /Refused/{id}?email={email}
                get /Broken
                get /agents/states
                requests
                request 1
                request 1 --curl
                request 2
                request 2 --curl
                request 3
                request 5
                load people.csv
                diff @all people.csv
                @all | where email~{email}(
                @all | save raw.json
                @all | save saved.json --redact
                @all | save saved.csv --redact
                keep @all
                history --script typed.cxsh
                transcript t.md
                transcript t.jira
                transcript t.txt
                transcript t.html
                bundle save t.cxb
                """.replace("%2$s", flow)
                .replace("{id}", planted.id())
                .replace("{email}", planted.email())
                .replace("{last}", planted.last());
    }
}
