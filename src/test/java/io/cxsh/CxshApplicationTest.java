package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CxshApplicationTest {
    private static final String PASSWORD = "training";

    @TempDir
    private Path folder;

    /** The launcher throws the archive of a failed training away, and every start is slow again. */
    @ParameterizedTest
    @ValueSource(strings = {"states", "secure", "session"})
    void theTrainingRunSucceedsWithoutKeys(String kind) {
        assertThat(Training.run(kind, folder.resolve("no-keys"), Wiring.surroundings()))
                .isZero();
    }

    /** In a VM of its own, which trusts the made-up certificate. */
    @Test
    void theTrainingRunSpeaksTlsWhereThereAreKeys() throws Exception {
        Path keys = folder.resolve("keys");
        keytool(keys, "ca", "-keyalg", "EC", "-ext", "bc:c");
        keytool(keys, "leaf", "-keyalg", "RSA", "-signer", "ca", "-ext", "san=ip:127.0.0.1");

        assertThat(run("java", "-cp", classpath(), CxshApplication.class.getName(), "--train", "secure", keys + ""))
                .isZero();
        assertThat(folder.resolve("trusted.p12")).isNotEmptyFile();
    }

    @Test
    void theTrainingRunFailsWhereTheCertificateIsForAnotherName() throws Exception {
        Path keys = folder.resolve("keys");
        keytool(keys, "ca", "-keyalg", "EC", "-ext", "bc:c");
        keytool(keys, "leaf", "-keyalg", "RSA", "-signer", "ca", "-ext", "san=dns:other.example");

        assertThat(run("java", "-cp", classpath(), CxshApplication.class.getName(), "--train", "secure", keys + ""))
                .isEqualTo(3);
    }

    private static String classpath() {
        return System.getProperty("java.class.path");
    }

    private void keytool(Path keys, String name, String... more) throws Exception {
        List<String> words = new ArrayList<>(List.of("keytool", "-genkeypair", "-alias", name, "-dname", "CN=" + name));
        words.addAll(List.of(more));
        words.addAll(List.of("-keystore", keys.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        assertThat(run(words.toArray(String[]::new))).isZero();
    }

    private int run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(words));
        command.set(0, Path.of(System.getProperty("java.home"), "bin", words[0]).toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        return process.waitFor();
    }
}
