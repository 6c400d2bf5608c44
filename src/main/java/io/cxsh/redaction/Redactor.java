package io.cxsh.redaction;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows by origin what must not leave: secrets and people are told to it where they enter the session, and it finds
 * exactly those, not what looks like one.
 */
public final class Redactor {
    private static final int SHORTEST = 3;

    private final Pseudonyms pseudonyms = new Pseudonyms();
    private final Map<String, String> replacements = new LinkedHashMap<>();
    private final Set<String> secrets = new LinkedHashSet<>();
    private int people;

    /** Remembers a secret; it never leaves in any form. */
    public synchronized void secret(String value) {
        if (value.length() >= SHORTEST) {
            secrets.add(value);
        }
    }

    /** Remembers a person's e-mail address. */
    public synchronized void email(String address) {
        if (address.contains("@")) {
            person(address, pseudonyms.ofEmail(address));
        }
    }

    /** Remembers a person's id. */
    public synchronized void id(String id) {
        if (id.length() >= SHORTEST) {
            person(id, pseudonyms.ofId(id));
        }
    }

    /** Remembers a person's name. */
    public synchronized void name(String name) {
        if (name.contains(" ")) {
            person(name, pseudonyms.ofName(name));
        }
    }

    private void person(String value, String pseudonym) {
        String key = value.toLowerCase(Locale.ROOT);
        if (replacements.putIfAbsent(key, pseudonym) == null) {
            people++;
            replacements.putIfAbsent(encoded(value).toLowerCase(Locale.ROOT), encoded(pseudonym));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The text with people under their pseudonyms, and secrets as three stars. */
    public synchronized String redacted(String text) {
        String safe = withoutSecrets(text);
        if (replacements.isEmpty()) {
            return safe;
        }
        Matcher matcher = pattern().matcher(safe);
        return matcher.replaceAll(found ->
                Matcher.quoteReplacement(replacements.getOrDefault(found.group().toLowerCase(Locale.ROOT), "***")));
    }

    /** The text with secrets as three stars, people as they are. */
    public synchronized String withoutSecrets(String text) {
        String safe = text;
        for (String secret : secrets) {
            safe = safe.replace(secret, "***").replace(encoded(secret), "***");
        }
        return safe;
    }

    /**
     * Whether something is left in a text that must not leave.
     *
     * @param withPeople whether people count, too
     * @return what kinds are left; never the values
     */
    public synchronized List<String> leaks(String text, boolean withPeople) {
        List<String> leaks = new ArrayList<>();
        String folded = text.toLowerCase(Locale.ROOT);
        if (secrets.stream().anyMatch(secret -> text.contains(secret) || text.contains(encoded(secret)))) {
            leaks.add("a secret");
        }
        if (withPeople && !replacements.isEmpty() && pattern().matcher(folded).find()) {
            leaks.add("a person");
        }
        return leaks;
    }

    /** How many people it knows. */
    public synchronized int people() {
        return people;
    }

    /** Longest first, and whole words only: the id 4711 is not found in 47110. */
    private Pattern pattern() {
        List<String> values = new ArrayList<>(replacements.keySet());
        values.sort(Comparator.comparing(String::length).reversed());
        String any = String.join("|", values.stream().map(Pattern::quote).toList());
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
