package io.cxsh.session;

import io.cxsh.redaction.SafeText;
import io.cxsh.redaction.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The keychain of Linux desktops ({@code secret-tool}) or macOS ({@code security}), through the program that belongs to
 * it. Nothing is looked for or started before it is used, and each call ends within a limit.
 */
public final class SystemKeychain implements Keychain {
    /** Enough for a keychain that is open; one that asks its owner first is not waited for. */
    public static final Duration LIMIT = Duration.ofSeconds(3);

    private static final int LONGEST = 32 << 10;

    private final Path folder;
    private final String path;
    private final Duration limit;

    /**
     * A keychain.
     *
     * @param folder the profiles' folder
     * @param path where programs are looked for, as PATH names it
     * @param limit for each call
     */
    public SystemKeychain(Path folder, String path, Duration limit) {
        this.folder = folder.toAbsolutePath();
        this.path = path;
        this.limit = limit;
    }

    /** What is kept is read back: some of these programs report success whatever happened. */
    @Override
    public void keep(String profile, Key key, Secret secret) throws KeychainException {
        if (secret.reveal().length() > LONGEST) {
            throw new KeychainException("the secret is too long for a keychain");
        }
        KeychainProgram.Item item = new KeychainProgram.Item(folder, profile, key);
        Found found = found();
        run(found, found.kind().keep(item, secret));
        if (!read(profile, key).equals(secret)) {
            throw new KeychainException("the keychain does not give back what it was given");
        }
    }

    @Override
    public Secret read(String profile, Key key) throws KeychainException {
        Found found = found();
        String text = run(found, found.kind().read(new KeychainProgram.Item(folder, profile, key)))
                .strip();
        if (text.isEmpty()) {
            throw new KeychainException("the keychain has no %s for profile %s".formatted(key, profile));
        }
        return Secret.of(text);
    }

    private record Found(KeychainProgram kind, Path program) {}

    private Found found() throws KeychainException {
        for (KeychainProgram kind : KeychainProgram.values()) {
            Optional<Path> program = Stream.of(path.split(":"))
                    .flatMap(SystemKeychain::folder)
                    .map(place -> place.resolve(kind.program()))
                    .filter(Files::isExecutable)
                    .findFirst();
            if (program.isPresent()) {
                return new Found(kind, program.get());
            }
        }
        throw new KeychainException("there is no keychain here: neither secret-tool nor security is on the PATH");
    }

    private static Stream<Path> folder(String name) {
        try {
            return name.isBlank() ? Stream.empty() : Stream.of(Path.of(name));
        } catch (InvalidPathException none) {
            return Stream.empty();
        }
    }

    private String run(Found found, KeychainProgram.Call call) throws KeychainException {
        List<String> command = new ArrayList<>(List.of(found.program().toString()));
        command.addAll(call.arguments());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("CXONE_"));
        Process process = null;
        try {
            process = builder.start();
            return answer(process, call.input(), found.kind().program());
        } catch (IOException failed) {
            throw new KeychainException("%s does not run".formatted(found.kind().program()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KeychainException("the keychain was left");
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }

    private String answer(Process process, String input, String program)
            throws IOException, InterruptedException, KeychainException {
        feed(process, input);
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new KeychainException(
                    "the keychain did not answer within %.1f s; it may be locked".formatted(limit.toMillis() / 1000.0));
        }
        String text = there(process.getInputStream());
        if (process.exitValue() != 0) {
            String why = there(process.getErrorStream()).lines().findFirst().orElse("it may be locked, or have none");
            String shown = input.isEmpty() ? why : why.replace(input.strip(), "***");
            throw new KeychainException("the keychain refused (%s, exit %d): %s"
                    .formatted(
                            program,
                            process.exitValue(),
                            SafeText.line(shown.substring(0, Math.min(200, shown.length())))));
        }
        return text;
    }

    /** A program that does not read its input says why by its exit code. */
    private static void feed(Process process, String input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unread) {
            return;
        }
    }

    /** What has been written when the program is over; a service that it started may hold the pipe open. */
    private static String there(InputStream stream) throws IOException {
        return new String(stream.readNBytes(stream.available()), StandardCharsets.UTF_8);
    }
}
