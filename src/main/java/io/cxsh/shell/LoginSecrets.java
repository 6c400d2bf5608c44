package io.cxsh.shell;

import io.cxsh.redaction.Secret;
import io.cxsh.session.Account;
import io.cxsh.session.Dialect;
import io.cxsh.session.Key;
import io.cxsh.session.Settings;
import io.cxsh.session.SettingsException;
import io.cxsh.session.platform.PlatformAccount;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The secrets that one login takes beside the settings: piped in, or asked for at a terminal. */
final class LoginSecrets {
    private final Session session;
    private final SecretInput input;

    LoginSecrets(Session session, SecretInput input) {
        this.session = session;
        this.input = input;
    }

    /** The flags that take a secret from standard input, one for each. */
    static void declare(Declare login) {
        for (Key key : secrets()) {
            login.flag(key.option() + "-stdin", key + " from the next line of standard input, or asked for unseen");
        }
    }

    /**
     * What was piped in, what the keychain holds, and what is still missing and a person types; nothing is changed yet, but for the flags that say what
     * a token from elsewhere means.
     *
     * @param flags the settings of this login's options
     * @throws DroppedException when the person leaves the question
     */
    Map<Key, Secret> of(Invocation login, Map<Key, String> flags)
            throws UsageException, SettingsException, DroppedException, IOException {
        boolean bearer = login.arguments().has(Key.CXONE_BEARER.option() + "-stdin");
        if (bearer) {
            flags.putIfAbsent(Key.CXONE_FLOW, "bearer");
            bearerFits(flags);
        }
        Map<Key, Secret> given = new EnumMap<>(Key.class);
        for (String option : login.arguments().options().keySet()) { // in the order typed, as the lines come
            for (Key key : secrets()) {
                if (option.equals(key.option() + "-stdin")) {
                    given.put(key, input.line(key));
                }
            }
        }
        given.putAll(session.kept(missing(flags, given)));
        List<Key> missing = missing(flags, given);
        if (input.canAsk() && missing.stream().allMatch(Key::isSecret)) { // else it would not be enough to sign in
            for (Key key : missing) {
                given.put(key, input.asked(key));
            }
        }
        return given;
    }

    /** What the sign-in that the settings mean lacks. */
    static List<Key> missing(Settings settings) throws SettingsException {
        return Dialect.of(settings).dialect() == Dialect.PLATFORM
                ? PlatformAccount.missing(settings)
                : Account.missing(settings);
    }

    private void bearerFits(Map<Key, String> flags) throws UsageException, SettingsException {
        Settings meant = session.settings().under("flag", named(flags));
        boolean otherFlow = !"bearer".equalsIgnoreCase(flags.get(Key.CXONE_FLOW));
        if (otherFlow || Dialect.of(meant).dialect() != Dialect.PLATFORM) {
            throw new UsageException(
                    "a token from elsewhere signs in to the platform in the flow bearer; type: login --dialect platform --flow bearer --bearer-stdin");
        }
    }

    private List<Key> missing(Map<Key, String> flags, Map<Key, Secret> given) throws SettingsException {
        Map<Key, String> all = new EnumMap<>(Key.class);
        all.putAll(flags);
        given.forEach((key, secret) -> all.put(key, secret.reveal()));
        return missing(session.settings().under("flag", named(all)));
    }

    private static Map<String, String> named(Map<Key, String> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }

    private static List<Key> secrets() {
        return Arrays.stream(Key.values()).filter(Key::isSecret).toList();
    }
}
