package io.cxsh;

import io.cxsh.shell.Surroundings;
import io.cxsh.transport.UnirestTransport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;

/** Does in silence what people do, so that the launcher's class archives hold what that loads. */
final class Training {
    /** A one-shot that asks for states in the clear: small, because the VM reads the whole archive at each start. */
    static final String STATES = "states";

    /** The same over TLS. */
    static final String SECURE = "secure";

    private static final List<String> ONE_SHOTS = List.of(
            "-c", "states | count",
            "-c", "states",
            "-c", "states --format csv",
            "-c", "states --email a@b.example --format json");
    private static final List<String> SESSION = List.of(
            "-c", "help",
            "-c", "demo",
            "-c", "states --format json",
            "-c", "states --format csv",
            "-c", "states | where state~Avail since>1s | select state channel since | sort since",
            "-c", "states | count --by state",
            "-c", "states | count",
            "-c", "states as @all",
            "-c", "diff @all states --channel voice",
            "-c", "explain ann.lee@acme.example --format json",
            "-c", "whoami");

    private Training() {}

    /**
     * Runs the lines that an archive of this kind is for, and gives the worst exit code.
     *
     * @param keys where keytool put the keys of {@link TrainingCertificate}; without that file there is no TLS in it
     */
    static int run(String kind, Path keys, Surroundings around) {
        UnirestTransport.prepare();
        try {
            return switch (kind) {
                case STATES -> plain(around);
                case SECURE -> Files.exists(keys) ? secure(around, keys) : plain(around);
                default -> Math.max(session(around), Files.exists(keys) ? secure(around, keys) : 0);
            };
        } catch (IOException | GeneralSecurityException noSocket) {
            return 1;
        }
    }

    private static int session(Surroundings around) {
        int lines = Wiring.shell(around.silent()).run(SESSION);
        InputStream typed = new ByteArrayInputStream("hel\tstates\nexit\n".getBytes(StandardCharsets.UTF_8));
        int prompt = Wiring.shell(around.silent().at(typed)).run(List.of());
        return Math.max(lines, prompt);
    }

    private static int plain(Surroundings around) throws IOException {
        new WarmUp(List.of(WarmUp.Part.HTTP, WarmUp.Part.JSON), Map.of()).run();
        try (TrainingTenant tenant = TrainingTenant.plain()) {
            return oneShots(around, "http://127.0.0.1:" + tenant.port());
        }
    }

    private static int secure(Surroundings around, Path keys) throws IOException, GeneralSecurityException {
        TrainingCertificate certificate = new TrainingCertificate(keys);
        certificate.trust();
        new WarmUp(List.of(WarmUp.Part.values()), Map.of()).run();
        try (TrainingTenant tenant = TrainingTenant.over(certificate.context())) {
            return oneShots(around, "https://127.0.0.1:" + tenant.port());
        }
    }

    private static int oneShots(Surroundings around, String base) {
        Surroundings silent = around.silent(Map.of(
                "CXONE_API_BASE", base,
                "CXONE_TENANT_ID", "acme",
                "CXONE_CLIENT_ID", "training",
                "CXONE_CLIENT_SECRET", "made-up-for-the-training"));
        return Wiring.shell(silent).run(ONE_SHOTS);
    }
}
