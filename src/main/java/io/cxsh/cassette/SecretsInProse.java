package io.cxsh.cassette;

import java.util.List;
import java.util.regex.Pattern;

/** Secrets that a page or an error text tells in words, such as {@code key 9fK2…}, or an address {@code ?token=…}: one of a few words, then what no word looks like. */
final class SecretsInProse {
    private static final Pattern TOLD = Pattern.compile(
            "(?i)(?<![A-Za-z])(?:key|token|secret|password|passwd|bearer|credential)s?(?![A-Za-z])[\"']?(?:\\s+is)?\\s*[:=]?\\s*[\"']?([\\w+/.~-]{12,}=*)");
    private static final Pattern MIXED = Pattern.compile("(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9]).*");
    private static final Pattern LONG = Pattern.compile("(?=.*[A-Za-z])(?=.*[0-9]).{24,}");

    private SecretsInProse() {}

    /** They, in order. */
    static List<String> in(String text) {
        return TOLD.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(word ->
                        MIXED.matcher(word).matches() || LONG.matcher(word).matches())
                .toList();
    }
}
