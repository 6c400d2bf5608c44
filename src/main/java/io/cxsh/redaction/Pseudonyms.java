package io.cxsh.redaction;

import io.cxsh.redaction.Acquaintances.Meant;
import io.cxsh.redaction.Personal.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Stand-ins for personal fields: the same person has the same number everywhere, {@code agent-07}.
 *
 * <p>A number is given when a field is first replaced, not when it becomes known: by then more real values are known
 * that no pseudonym may look like. What somebody typed and nobody has, in rows at least, stays as near to a real value as it
 * was. Not thread-safe by itself; {@link Redactor} guards it.
 */
public final class Pseudonyms {
    private static final Pattern WORDS = Pattern.compile("[^\\s._-]+");

    /** Numbers that are looked for wherever they stand have this many digits or more. */
    private static final int SHORTEST_NUMERAL = 4;

    private static final int MOST_COMPARED = 200;

    private final StandIns standIns;
    private final Owners owners = new Owners();
    private final Map<String, Alias> aliases = new HashMap<>();
    private final Map<Integer, Someone> numbered = new HashMap<>();
    private final Set<String> typed = new HashSet<>();
    private final Set<String> real = new HashSet<>();
    private final Map<String, Issued> issued = new LinkedHashMap<>();
    private @Nullable Acquaintances acquaintances;
    private int compared;
    private int last;

    private record Issued(int number, Personal field) {}

    /**
     * An empty map.
     *
     * @param random decides the digits that stand for ids, so that two maps do not agree
     */
    public Pseudonyms(RandomGenerator random) {
        this.standIns = new StandIns(new Numerals(random), this::isTaken, issued::containsKey);
    }

    /**
     * The map that {@link #stored()} gave.
     *
     * @throws IllegalArgumentException when an entry has another form
     */
    public static Pseudonyms restored(Map<String, String> stored, RandomGenerator random) {
        Pseudonyms pseudonyms = new Pseudonyms(random);
        pseudonyms.restore(stored);
        return pseudonyms;
    }

    void restore(Map<String, String> stored) {
        stored.forEach(this::restore);
    }

    /**
     * Whether a word is written as the stand-in of a name that is one word, {@code agent_07}: a name to whoever reads it,
     * although it has a digit as ids have.
     */
    public static boolean isName(String word) {
        return Label.isName(word);
    }

    /** Every pseudonym given out, with {@code NUMBER KIND VALUE} behind it, in the order they were given. */
    public Map<String, String> stored() {
        Map<String, String> stored = new LinkedHashMap<>();
        issued.forEach((pseudonym, behind) -> stored.put(
                pseudonym,
                behind.number() + " " + behind.field().kind() + " "
                        + behind.field().value()));
        return stored;
    }

    /** Notes that these fields belong to one person. */
    public void join(Person person) {
        owners.join(person);
        person.fields().forEach(field -> real.add(Folding.fold(field.value())));
        acquaintances = null;
    }

    /** Notes that these fields were typed: they may be another spelling of somebody's. */
    void typed(Person person) {
        person.fields().stream()
                .filter(field -> field.kind() != Kind.WORD) // a word of free text asks for nobody
                .forEach(field -> typed.add(field.key()));
    }

    /**
     * The stand-in for a field in exactly this spelling; the same one each time. A name of several words has those of its
     * words where rows have them in fields of their own, first and last name: whoever was asked for by the whole is found by
     * the parts, in a replay as well.
     */
    public String of(Personal field) {
        boolean isNew = field.kind() == Kind.NAME && !aliases.containsKey(field.key());
        int seam = isNew && typed.contains(field.key()) ? seam(field.value()) : 0;
        if (seam > 0) {
            return ofOne(name(field.value().substring(0, seam)))
                    + ofOne(name(field.value().substring(seam)));
        }
        if (!isNew || !isOfNames(field)) {
            return ofOne(field);
        }
        return WORDS.matcher(field.value()).replaceAll(word -> Matcher.quoteReplacement(ofOne(name(word.group()))));
    }

    /** Where first and last name touch in one word that is neither: {@code annlee}; 0 where they do not. */
    private int seam(String word) {
        for (int at = 1; at < word.length() && !owners.isSeen(name(word)); at++) {
            if (owners.isSeen(name(word.substring(0, at))) && owners.isSeen(name(word.substring(at)))) {
                return at;
            }
        }
        return 0;
    }

    private static Personal name(String value) {
        return new Personal(Kind.NAME, value);
    }

    private boolean isOfNames(Personal name) {
        Set<Personal> words = WORDS.matcher(name.value())
                .results()
                .map(word -> name(word.group()))
                .collect(Collectors.toSet());
        boolean isTyped = typed.contains(name.key());
        if (words.size() < 2
                || !words.stream().allMatch(word -> owners.isSeen(word) || (isTyped && isNearName(word)))) {
            return false;
        }
        words.stream().filter(word -> !owners.isSeen(word)).forEach(word -> typed.add(word.key()));
        return true;
    }

    private boolean isNearName(Personal word) {
        return aliases.containsKey(word.key())
                || acquaintances()
                        .meant(word)
                        .filter(meant -> meant.known().kind() == Kind.NAME)
                        .isPresent();
    }

    private String ofOne(Personal field) {
        real.add(Folding.fold(field.value()));
        Alias alias = alias(field);
        int number = number(owners.of(field));
        String pseudonym = spelled(alias, field);
        issued.putIfAbsent(pseudonym, new Issued(number, field));
        return pseudonym;
    }

    private Alias alias(Personal field) {
        Alias known = aliases.get(field.key());
        if (known != null) {
            return known;
        }
        Optional<Meant> meant = meant(field);
        meant.ifPresent(other -> owners.give(field, owners.of(other.known())));
        Someone someone = owners.of(field);
        number(someone);
        if (field.kind() == Kind.EMAIL && !standIns.hasDomain()) {
            standIns.settle(acquaintances().commonestDomain().orElse(field.value()));
        }
        Alias alias = new Alias(meant.map(
                        other -> standIns.like(other, alias(other.known()).lower(), field, someone))
                .orElseGet(() -> standIns.of(field, someone)));
        aliases.put(field.key(), alias);
        return alias;
    }

    /** Whom somebody meant who typed a value that no row has. */
    private Optional<Meant> meant(Personal field) {
        boolean isOpen = typed.contains(field.key())
                && !owners.isSeen(field)
                && owners.of(field).number == 0
                && compared < MOST_COMPARED;
        if (!isOpen) {
            return Optional.empty();
        }
        compared++;
        return acquaintances().meant(field);
    }

    private Acquaintances acquaintances() {
        if (acquaintances == null) {
            acquaintances = new Acquaintances();
            owners.seen().forEach(acquaintances::add);
        }
        return acquaintances;
    }

    /** The value behind a pseudonym, in its own letter case first; of the bare {@code agent-07} any field of that person when no id stands behind it. */
    public Optional<String> reveal(String pseudonym) {
        Issued exact = issued.get(pseudonym);
        if (exact != null) {
            return Optional.of(exact.field().value());
        }
        return issued.entrySet().stream()
                .filter(given -> pseudonym.equals(Label.of(given.getValue().number()))
                        || pseudonym.equalsIgnoreCase(given.getKey()))
                .map(given -> given.getValue().field().value())
                .findFirst();
    }

    /** The value behind exactly this pseudonym; null when it was not given out. */
    @Nullable
    String behind(String pseudonym) {
        Issued exact = issued.get(pseudonym);
        return exact == null ? null : exact.field().value();
    }

    /** Whether this text was given out as a pseudonym. */
    boolean isIssued(String text) {
        return issued.containsKey(text);
    }

    /** Whether the number there is the end of a pseudonym that was given out before the number became somebody's id. */
    boolean isIn(CharSequence text, int start, int end) {
        return numbered.containsKey(Label.numberIn(text, start, end));
    }

    private int number(Someone someone) {
        while (someone.number == 0) {
            last++;
            if (!numbered.containsKey(last) && !looksReal(last)) {
                someone.number = last;
                numbered.put(last, someone);
            }
        }
        return someone.number;
    }

    private boolean looksReal(int number) {
        String digits = Integer.toString(number);
        String label = Label.of(number);
        return (digits.length() >= SHORTEST_NUMERAL && real.contains(digits))
                || real.contains(label)
                || real.contains(label + "@example.test")
                || real.contains(label.replace('-', ' '))
                || real.contains(label.replace('-', '_'));
    }

    private boolean isTaken(String digits) {
        return real.contains(digits) || issued.containsKey(digits);
    }

    private static String spelled(Alias alias, Personal field) {
        if (field.kind() == Kind.PHONE) {
            return Numerals.isNumeral(field.value()) ? Personal.digits(alias.lower()) : alias.lower();
        }
        return alias.of(field.value());
    }

    private void restore(String pseudonym, String behind) {
        String[] parts = behind.split(" ", 3);
        @Nullable Personal field = parts.length == 3 ? new Personal(Kind.valueOf(parts[1]), parts[2]) : null;
        if (field == null) {
            throw new IllegalArgumentException("no entry of a pseudonym map: it has " + parts.length + " parts of 3");
        }
        int number = Integer.parseInt(parts[0]);
        Someone someone = numbered.computeIfAbsent(number, unknown -> new Someone());
        someone.number = number;
        standIns.restore(field, Folding.fold(pseudonym));
        owners.give(field, someone);
        real.add(Folding.fold(field.value()));
        Alias alias = aliases.computeIfAbsent(field.key(), unknown -> counted(someone, field, pseudonym));
        alias.restore(field.value(), pseudonym);
        issued.put(pseudonym, new Issued(number, field));
    }

    private static Alias counted(Someone someone, Personal field, String pseudonym) {
        someone.next(field.kind());
        return new Alias(Folding.fold(pseudonym));
    }
}
