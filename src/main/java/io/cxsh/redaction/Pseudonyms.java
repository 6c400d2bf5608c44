package io.cxsh.redaction;

import io.cxsh.redaction.Personal.Kind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Stand-ins for personal fields: the same person has the same number everywhere, {@code agent-07}.
 *
 * <p>A number is given when a field is first replaced, not when it becomes known: by then more real values are known
 * that no pseudonym may look like. Not thread-safe by itself; {@link Redactor} guards it.
 */
public final class Pseudonyms {
    private static final String LABEL = "agent-";
    private static final String WORD = "word-";

    private final Numerals numerals;
    private final Map<String, Someone> owners = new HashMap<>();
    private final Map<String, Alias> aliases = new HashMap<>();
    private final Map<Integer, Someone> numbered = new HashMap<>();
    private final Set<String> real = new HashSet<>();
    private final Map<String, Issued> issued = new LinkedHashMap<>();
    private int last;

    /** Numbers that are looked for wherever they stand have this many digits or more. */
    private static final int SHORTEST_NUMERAL = 4;

    private record Issued(int number, Personal field) {}

    private static final class Someone {
        private int number;
        private final Map<Kind, Integer> fields = new EnumMap<>(Kind.class);
    }

    /**
     * An empty map.
     *
     * @param random decides the digits that stand for ids, so that two maps do not agree
     */
    public Pseudonyms(RandomGenerator random) {
        this.numerals = new Numerals(random);
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

    /** Every pseudonym given out, with {@code NUMBER KIND VALUE} behind it, in the order they were given. */
    public Map<String, String> stored() {
        Map<String, String> stored = new LinkedHashMap<>();
        issued.forEach((pseudonym, behind) -> stored.put(
                pseudonym,
                behind.number() + " " + behind.field().kind() + " "
                        + behind.field().value()));
        return stored;
    }

    /**
     * Notes that these fields belong to one person. A field that is known already keeps its owner: what was given out
     * once stays true, even when two numbers turn out to be one person.
     */
    public void join(Person person) {
        Someone someone = person.fields().stream()
                .map(field -> owners.get(field.key()))
                .filter(owner -> owner != null)
                .findFirst()
                .orElseGet(Someone::new);
        for (Personal field : person.fields()) {
            owners.putIfAbsent(field.key(), someone);
            real.add(Folding.fold(field.value()));
        }
    }

    /** The stand-in for a field in exactly this spelling; the same one each time. */
    public String of(Personal field) {
        Someone someone = owners.computeIfAbsent(field.key(), unknown -> new Someone());
        real.add(Folding.fold(field.value()));
        number(someone);
        Alias alias = aliases.get(field.key());
        if (alias == null) {
            alias = new Alias(base(field, someone));
            aliases.put(field.key(), alias);
        }
        String pseudonym = spelled(alias, field);
        issued.putIfAbsent(pseudonym, new Issued(someone.number, field));
        return pseudonym;
    }

    /** The value behind a pseudonym, in its own letter case first; of the bare {@code agent-07} any field of that person when no id stands behind it. */
    public Optional<String> reveal(String pseudonym) {
        Issued exact = issued.get(pseudonym);
        if (exact != null) {
            return Optional.of(exact.field().value());
        }
        return issued.entrySet().stream()
                .filter(given -> pseudonym.equals(label(given.getValue().number()))
                        || pseudonym.equalsIgnoreCase(given.getKey()))
                .map(given -> given.getValue().field().value())
                .findFirst();
    }

    /** Whether this text was given out as a pseudonym. */
    boolean isIssued(String text) {
        return issued.containsKey(text);
    }

    /** Whether the number there is the end of a pseudonym that was given out before the number became somebody's id. */
    boolean isIn(CharSequence text, int start, int end) {
        int label = start - LABEL.length();
        String around =
                label < 0 ? "" : Folding.fold(text.subSequence(label, end).toString());
        return around.startsWith(LABEL)
                && end - start < 10
                && numbered.containsKey(Integer.parseInt(text.subSequence(start, end), 0, end - start, 10));
    }

    private void number(Someone someone) {
        while (someone.number == 0) {
            last++;
            if (!numbered.containsKey(last) && !looksReal(last)) {
                someone.number = last;
                numbered.put(last, someone);
            }
        }
    }

    private boolean looksReal(int number) {
        String digits = Integer.toString(number);
        return (digits.length() >= SHORTEST_NUMERAL && real.contains(digits))
                || real.contains(label(number))
                || real.contains(label(number) + "@example.test")
                || real.contains(label(number).replace('-', ' '));
    }

    private static String label(int number) {
        return number < 10 ? LABEL + "0" + number : LABEL + number;
    }

    /** The k-th field of one kind gets {@code .k} from the second on: two addresses of one person stay two. */
    private String base(Personal field, Someone someone) {
        int nth = someone.fields.merge(field.kind(), 1, Integer::sum);
        String label = label(someone.number) + (nth == 1 ? "" : "." + nth);
        return switch (field.kind()) {
            case EMAIL -> label + "@example.test";
            case NAME -> label.replace("-", isOneWord(field.value()) ? "" : " ");
            case WORD -> label.replace(LABEL, WORD);
            case PHONE -> "+999-%03d%05d".formatted(nth, someone.number); // no country has +999
            case ID ->
                Numerals.isNumeral(field.value())
                        ? numerals.like(field.value(), this::isTaken, issued::containsKey)
                        : label;
        };
    }

    private boolean isTaken(String digits) {
        return real.contains(digits) || issued.containsKey(digits);
    }

    /** A name without a space often stands in an address, where a space would break it. */
    private static boolean isOneWord(String name) {
        return name.chars().noneMatch(Character::isWhitespace);
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
        owners.put(field.key(), someone);
        real.add(Folding.fold(field.value()));
        Alias alias = aliases.computeIfAbsent(field.key(), unknown -> counted(someone, field, pseudonym));
        alias.restore(field.value(), pseudonym);
        issued.put(pseudonym, new Issued(number, field));
    }

    private static Alias counted(Someone someone, Personal field, String pseudonym) {
        someone.fields.merge(field.kind(), 1, Integer::sum);
        return new Alias(Folding.fold(pseudonym));
    }
}
