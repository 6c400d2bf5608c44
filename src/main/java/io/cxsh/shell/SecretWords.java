package io.cxsh.shell;

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

    private static final Pattern OPTION = Pattern.compile(
            "(^|[\\s\"'])--?(client-?secret|access-?key-?secret|secret|bearer|(access-?|refresh-?|id-?)?token"
                    + "|password|passwd)(=|\\s+[^\\s|#]|[\"']\\s)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SETTING =
            Pattern.compile("CXONE_(CLIENT_SECRET|ACCESS_KEY_SECRET|BEARER)\\s*=\\s*\\S", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGNED_TOKEN = Pattern.compile("\\beyJ[\\w-]{6,}\\.[\\w-]{6,}\\.[\\w-]{6,}");

    private SecretWords() {}

    /** Whether a line holds a secret: behind an option of that kind, in a setting, or as a signed token. */
    static boolean areIn(String line) {
        return OPTION.matcher(line).find()
                || SETTING.matcher(line).find()
                || SIGNED_TOKEN.matcher(line).find();
    }
}
