package io.cxsh.session;

import io.cxsh.redaction.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a keychain's own program is called. Secrets go to its standard input and come from its standard output; its
 * arguments, which every user of the machine can list, name the profile and the setting only.
 */
enum KeychainProgram {
    /** libsecret's tool: GNOME Keyring, KWallet and others behind the Secret Service. */
    SECRET_TOOL("secret-tool") {
        @Override
        Call keep(Item item, Secret secret) {
            return new Call(
                    item.attributes(List.of("store", "--label=cxsh " + item.profile() + " " + item.key())),
                    secret.reveal());
        }

        @Override
        Call read(Item item) {
            return new Call(item.attributes(List.of("lookup")), "");
        }
    },

    /** macOS; its interactive mode takes the whole command from standard input. Not tried on a Mac from here. */
    SECURITY("security") {
        @Override
        Call keep(Item item, Secret secret) throws KeychainException {
            String hex = HexFormat.of().formatHex(secret.reveal().getBytes(StandardCharsets.UTF_8));
            String line = "add-generic-password -U -a %s -s cxsh -X %s\n".formatted(item.account(), hex);
            if (line.length() > LONGEST_LINE) {
                throw new KeychainException("security takes no secret of that length");
            }
            return new Call(List.of("-i"), line);
        }

        @Override
        Call read(Item item) {
            return new Call(List.of("find-generic-password", "-a", item.account(), "-s", "cxsh", "-w"), "");
        }
    };

    private static final int LONGEST_LINE = 4_000;

    private final String program;

    KeychainProgram(String program) {
        this.program = program;
    }

    /** The name to look for on the PATH. */
    String program() {
        return program;
    }

    /** The call that keeps a secret. */
    abstract Call keep(Item item, Secret secret) throws KeychainException;

    /** The call that gives it back. */
    abstract Call read(Item item);

    /**
     * One call.
     *
     * @param arguments without the program itself
     * @param input what goes to standard input
     */
    record Call(List<String> arguments, String input) {}

    /**
     * What is kept.
     *
     * @param folder the profiles' folder: another one's profile of that name is another
     */
    record Item(Path folder, String profile, Key key) {

        private List<String> attributes(List<String> verb) {
            return Stream.concat(
                            verb.stream(),
                            Stream.of(
                                    "application",
                                    "cxsh",
                                    "folder",
                                    folder.toString(),
                                    "profile",
                                    profile,
                                    "setting",
                                    key.name()))
                    .toList();
        }

        private String account() {
            return "%s:%s:%08x".formatted(profile, key, folder.toString().hashCode());
        }
    }
}
