package io.cxsh.shell;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds secrets that were typed on a line. Such a line is refused, shown nowhere and kept nowhere: process lists,
 * histories and journals would show it to others.
 */
final class SecretWords {
    /** What the person is told; never what was typed. */
    static final String REFUSAL = "secrets are not taken from the command line, where histories and process lists keep"
            + " them; set CXONE_CLIENT_SECRET, CXONE_ACCESS_KEY_SECRET or CXONE_BEARER in the environment, pipe one"
            + " to: login --bearer-stdin, or type login alone at a terminal and be asked";

    /** A piece of each word that the patterns look for: most lines have none, and make no pattern. */
    private static final List<String> TELLING = List.of("secret", "bearer", "token", "passw", "eyj");

    private SecretWords() {}

    /** Made when the first line comes that may hold a secret. */
    private static final class Patterns {
        static final Pattern OPTION = Pattern.compile(
                "(^|[\\s\"'])--?(client-?secret|access-?key-?secret|secret|bearer|(access-?|refresh-?|id-?)?token"
                        + "|password|passwd)(=|\\s+[^\\s|#]|[\"']\\s)",
                Pattern.CASE_INSENSITIVE);
        static final Pattern SETTING =
                Pattern.compile("CXONE_(CLIENT_SECRET|ACCESS_KEY_SECRET|BEARER)\\s*=\\s*\\S", Pattern.CASE_INSENSITIVE);
        static final Pattern SIGNED_TOKEN = Pattern.compile("\\beyJ[\\w-]{6,}\\.[\\w-]{6,}\\.[\\w-]{6,}");
    }

    /** Whether a line holds a secret: behind an option of that kind, in a setting, or as a signed token. */
    static boolean areIn(String line) {
        return mayBeIn(line.toLowerCase(Locale.ROOT))
                && (Patterns.OPTION.matcher(line).find()
                        || Patterns.SETTING.matcher(line).find()
                        || Patterns.SIGNED_TOKEN.matcher(line).find());
    }

    private static boolean mayBeIn(String lowerCase) {
        for (String piece : TELLING) {
            if (lowerCase.contains(piece)) {
                return true;
            }
        }
        return false;
    }
}
