package io.cxsh.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Programs that stand for a system's keychain: they keep secrets in files, and write down how they were called. */
public final class FakeKeychain {
    private final Path folder;

    /** One in a folder of its own, which a PATH can name. */
    public FakeKeychain(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Plays secret-tool. */
    public FakeKeychain onLinux() throws IOException {
        return program("secret-tool", """
                case $1 in
                  store) shift 2; cat >"$here/kept-$(echo "$*" | cksum | tr ' ' -)" ;;
                  lookup) shift; cat "$here/kept-$(echo "$*" | cksum | tr ' ' -)" 2>/dev/null || exit 1 ;;
                esac
                """);
    }

    /** Plays macOS' security, whose passwords come in hex on standard input. */
    public FakeKeychain onMac() throws IOException {
        return program("security", """
                case $1 in
                  -i) read -r verb update a account s service x hex
                    printf '%s' "$hex" >"$here/kept-$(echo "$account" | cksum | tr ' ' -)" ;;
                  find-generic-password) printf '%b\\n' "$(sed 's/../\\\\x&/g' "$here/kept-$(echo "$3" | cksum | tr ' ' -)")" ;;
                esac
                """.replace("printf '%b\\n'", "/usr/bin/printf '%b\\n'"));
    }

    /** Plays a secret-tool that does these lines. */
    public FakeKeychain doing(String lines) throws IOException {
        return program("secret-tool", lines);
    }

    private FakeKeychain program(String name, String lines) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(
                file,
                "#!/bin/sh\nhere='%s'\necho \"$*\" >>\"$here/calls\"\nenv >>\"$here/calls\"\n%s"
                        .formatted(folder, lines));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return this;
    }

    /** The folder of the programs. */
    public String path() {
        return folder.toString();
    }

    /** Arguments and environment of each call so far. */
    public String calls() throws IOException {
        Path file = folder.resolve("calls");
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
