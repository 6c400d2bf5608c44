package io.cxsh.redaction;

import java.io.IOException;
import java.io.Reader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a text what must not leave the session: secrets become {@code ***}, people their pseudonyms, hosts of the
 * tenant {@code tenant-1.example.test}.
 *
 * <p>It goes by what became known, not by what looks like a secret, and finds that in other letter case, percent-, JSON-
 * and HTML-escaped, one in another, and in base64. Not looked for, because they are everywhere in any text: numbers of
 * fewer than four digits, single characters, secrets of fewer than three; nor base64 inside base64. Values shorter than six characters count only
 * where no letter or digit is glued to them. Thread-safe.
 */
public final class Redactor {
    private static final String MASK = "***";
    private static final int ALIGNMENTS = 4;
    private static final int LONG = 4_096;
    private static final int OVERLAP = 64; // more than the longest piece of a secret that is looked for
    private static final int MOST_SKIMMED = 64;

    private final Known known;
    private final Pseudonyms pseudonyms;
    private final Map<String, String> hosts;
    private final boolean keepsPeople;
    private final Map<String, Integer> counts = new TreeMap<>();
    private @Nullable SecretSkim skim;
    private int skimmed;

    /** A redactor that knows nothing yet. */
    public Redactor(Pseudonyms pseudonyms) {
        this(new Known(), pseudonyms, new TreeMap<>(), false);
    }

    private Redactor(Known known, Pseudonyms pseudonyms, Map<String, String> hosts, boolean keepsPeople) {
        this.known = known;
        this.pseudonyms = pseudonyms;
        this.hosts = hosts;
        this.keepsPeople = keepsPeople;
    }

    /**
     * Goes on with the pseudonyms of earlier sessions; before anybody is learned.
     *
     * @param stored what {@link #pseudonyms()} gave then
     * @throws IllegalArgumentException when an entry has another form
     */
    public void restore(Map<String, String> stored) {
        synchronized (known) {
            pseudonyms.restore(stored);
        }
    }

    /** Every pseudonym given out, in the form of {@link Pseudonyms#stored()}. */
    public Map<String, String> pseudonyms() {
        synchronized (known) {
            return pseudonyms.stored();
        }
    }

    /** The same knowledge, counting from nothing: for one file. */
    public Redactor forOneFile() {
        return new Redactor(known, pseudonyms, hosts, keepsPeople);
    }

    /** The same knowledge, counting from nothing, with people left as they are; secrets go all the same. */
    public Redactor keepingPeople() {
        return new Redactor(known, pseudonyms, hosts, true);
    }

    /** The check for what this redactor takes out. */
    public LeakCheck leakCheck() {
        return new LeakCheck(known, pseudonyms, keepsPeople);
    }

    /** Notes a secret the moment it is known. */
    public void learn(Secret secret) {
        synchronized (known) {
            known.secret(secret.reveal());
        }
    }

    /**
     * Notes a person; a field that is a pseudonym of this session already stays one. Not so a number: it may be a real
     * id that happens to look like a pseudonym, and gets its own.
     */
    public void learn(Person person) {
        synchronized (known) {
            Person real = new Person(person.fields().stream()
                    .filter(field -> Numerals.isNumeral(field.value()) || !pseudonyms.isIssued(field.value()))
                    .toList());
            real.fields().forEach(known::field);
            pseudonyms.join(new Person(
                    real.fields().stream().filter(field -> !Known.isText(field)).toList()));
        }
    }

    /** The same of somebody who was asked for, and whom perhaps no row has: the stand-in is as near to a known one as the typed value is. */
    public void learnTyped(Person person) {
        synchronized (known) {
            learn(person);
            pseudonyms.typed(person);
        }
    }

    /** Notes a host whose name tells whose tenant it is. */
    public void learnHost(String host) {
        synchronized (known) {
            String lower = Folding.fold(host);
            if (!hosts.containsKey(lower) && !hosts.containsValue(lower)) {
                hosts.put(lower, "tenant-%d.example.test".formatted(hosts.size() + 1));
                known.host(host);
            }
        }
    }

    /** The value behind a pseudonym that was given out here. */
    public Optional<String> reveal(String pseudonym) {
        synchronized (known) {
            return pseudonyms.reveal(pseudonym);
        }
    }

    /** The text with the values behind all pseudonyms that were given out here: for this person's own eyes and tenant. */
    public String unveiled(String text) {
        synchronized (known) {
            return Unveiling.unveiled(text, pseudonyms::behind);
        }
    }

    /** How many values were replaced so far, by kind: secret, host, name, email, phone, id, word, text. */
    public Map<String, Integer> counts() {
        synchronized (known) {
            return new TreeMap<>(counts);
        }
    }

    /** The text without any known value; the same object when there was none. */
    public String redact(String text) {
        synchronized (known) {
            return known.size() == 0 || isSurelyFree(text) ? text : withoutBase64(withoutPlain(text));
        }
    }

    /**
     * Whether a long text surely has no known value, told piece by piece; only where nothing but secrets is known.
     *
     * @throws IOException when the text cannot be read
     */
    public boolean isSurelyFree(Reader text) throws IOException {
        char[] piece = new char[LONG * 16];
        int kept = 0;
        for (int n = text.read(piece, 0, piece.length); n >= 0; n = text.read(piece, kept, piece.length - kept)) {
            String read = new String(piece, 0, kept + n);
            synchronized (known) {
                if (known.size() > 0 && !isFree(read)) {
                    return false;
                }
            }
            kept = Math.min(OVERLAP, read.length());
            read.getChars(read.length() - kept, read.length(), piece, 0);
        }
        return true;
    }

    /** Told quickly of a long text, where nothing but secrets is known and no escape in it can spell a letter. */
    private boolean isSurelyFree(String text) {
        return text.length() >= LONG && isFree(text);
    }

    private boolean isFree(String text) {
        if (skimmed != known.size()) {
            List<String> secrets = known.secretsAlone();
            skim = secrets == null || secrets.size() > MOST_SKIMMED ? null : new SecretSkim(secrets);
            skimmed = known.size();
        }
        return skim != null && !Escapes.mayHideLetters(text) && !skim.mayBeIn(text);
    }

    /** The first of two passes: secrets that are base64 themselves, such as tokens, go before anything is decoded. */
    private String withoutPlain(String text) {
        Search search = new Search(known, keepsPeople, text);
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (int at = 0; at < text.length(); at++) {
            at = search.keptUntil(at);
            Search.Hit hit = search.longestAt(at);
            if (hit != null && !isLabel(text, hit)) {
                Span span = overlapping(search, hit);
                out.append(text, done, at).append(span.replacement());
                done = span.end();
                at = done - 1;
            }
        }
        return done == 0 ? text : out.append(text, done, text.length()).toString();
    }

    private boolean isLabel(String text, Search.Hit hit) {
        Known.Value value = known.value(hit.value());
        return Structure.isWord(text, hit, value)
                || (hit.kinds() == 0
                        && value.person() != null
                        && value.isNumeral()
                        && pseudonyms.isIn(text, hit.start(), hit.end()));
    }

    private record Span(int end, String replacement) {}

    /**
     * Where values overlap, all of them go: what one replacement left of the other would still tell. Pieces of a text go
     * together where one follows another.
     */
    private Span overlapping(Search search, Search.Hit first) {
        int end = first.end();
        Search.Hit telling = first;
        for (int at = first.start() + 1; at < end || (at == end && isPieceOfText(telling)); at++) {
            Search.Hit other = search.longestAt(at, end);
            if (other != null && (at < end || isPieceOfText(other))) {
                end = other.end();
                telling = known.value(telling.value()).isSecret() ? telling : other;
            }
        }
        return new Span(end, replacement(telling));
    }

    private boolean isPieceOfText(Search.Hit hit) {
        return known.value(hit.value()).isPieceOfText();
    }

    private String replacement(Search.Hit hit) {
        Known.Value value = known.value(hit.value());
        counts.merge(value.kind(), 1, Integer::sum);
        String plain = standIn(value, hit.actual());
        boolean isPercent = (hit.kinds() & Escapes.PERCENT) != 0;
        for (int level = 0; isPercent && level < hit.depth(); level++) {
            plain = URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20");
        }
        return (hit.kinds() & Escapes.BRACES) != 0 ? SafeText.line(plain) : plain;
    }

    private String standIn(Known.Value value, String actual) {
        if (value.isSecret() || value.isPieceOfText()) {
            return MASK;
        }
        if (value.person() == null) {
            return hosts.getOrDefault(Folding.fold(value.text()), MASK);
        }
        // the same accents in two pieces are no other letter case
        boolean differsInCase = Folding.fold(actual).equals(Folding.fold(value.text()));
        return pseudonyms.of(new Personal(value.person(), differsInCase ? actual : value.text()));
    }

    private String withoutBase64(String text) {
        Escapes escapes = new Escapes(text);
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (int at = 0; at < text.length(); at++) {
            if (Base64Run.isDigit(text.charAt(at))) {
                Base64Run run = new Base64Run(text, at, escapes);
                String changed = changed(run);
                if (changed != null) {
                    out.append(text, done, at).append(changed);
                    done = run.paddedEnd();
                }
                at = Math.max(run.end(), done) - 1;
            }
        }
        return done == 0 ? text : out.append(text, done, text.length()).toString();
    }

    private @Nullable String changed(Base64Run run) {
        Base64Search search = new Base64Search(known, keepsPeople);
        String changed = null;
        Base64Run current = run;
        for (int attempt = 0; attempt < ALIGNMENTS; attempt++) {
            Base64Search.Found found = search.next(current, 0);
            if (found == null) {
                return changed;
            }
            changed = current.changed(found.first(), this::withoutPlain);
            current = new Base64Run(changed, 0);
        }
        return search.next(current, 0) == null ? changed : MASK;
    }
}
