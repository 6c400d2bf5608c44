package io.cxsh.redaction;

import io.cxsh.language.Spelling;
import io.cxsh.redaction.Personal.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The people who were seen in rows. Whoever asks for one of them in another spelling gets a stand-in that is as far from hers
 * as the spelling is: a replay of the question has to come to the same answer.
 */
final class Acquaintances {
    private static final Pattern BETWEEN = Pattern.compile("[\\s._-]+");

    private final Map<String, Personal> names = new HashMap<>();
    private final Map<String, Personal> looks = new HashMap<>();
    private final Map<String, Personal> numbers = new HashMap<>();
    private final List<Personal> addresses = new ArrayList<>();
    private final List<Personal> others = new ArrayList<>();

    /** How another spelling differs from the known one. */
    enum How {
        /** Only in what does not count: what stands between two words of a name, zeros before a number, the domain. */
        SAME,
        /** In letters that look the same, or in what cannot be seen. */
        LOOKS,
        /** By a slip of the fingers. */
        SLIP
    }

    /**
     * Whom a spelling means.
     *
     * @param known a field of hers, letter case folded
     */
    record Meant(Personal known, How how) {}

    /** Notes somebody who was seen. */
    void add(Personal field) {
        (field.kind() == Kind.EMAIL ? addresses : others).add(field);
    }

    /** The domain that most addresses have, the first by the alphabet where two are as common; empty without any. */
    Optional<String> commonestDomain() {
        return addresses.stream()
                .collect(Collectors.groupingBy(field -> StandIns.domain(field.value()), Collectors.counting()))
                .entrySet()
                .stream()
                .min(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private void index() {
        for (Personal field : addresses) {
            names.putIfAbsent(spaced(Spelling.local(field.value())), field);
            looks.putIfAbsent(Spelling.plain(field.value()), field);
        }
        for (Personal field : others) {
            if (field.kind() == Kind.NAME) {
                names.putIfAbsent(spaced(field.value()), field);
            } else if (field.kind() == Kind.ID) {
                numbers.putIfAbsent(withoutZeros(field.value()), field);
            }
        }
    }

    /** Whom a field means of which nothing else is known; empty where it resembles nobody's. */
    Optional<Meant> meant(Personal field) {
        if (names.isEmpty() && numbers.isEmpty()) {
            index();
        }
        String text = Folding.fold(field.value());
        return switch (field.kind()) {
            case EMAIL ->
                found(looks.get(Spelling.plain(text)), How.LOOKS)
                        .or(() -> addressSlip(text))
                        .or(() -> found(names.get(spaced(Spelling.local(text))), How.SAME)
                                .filter(same -> same.known().kind() == Kind.EMAIL));
            case NAME -> found(names.get(spaced(text)), How.SAME).or(() -> nameSlip(text));
            case ID ->
                Numerals.isNumeral(text)
                        ? found(numbers.get(withoutZeros(text)), How.SAME)
                        : found(numbers.get(withoutZeros(Personal.digits(text))), How.SLIP)
                                .filter(meant ->
                                        Spelling.isSlip(text, meant.known().value()));
            default -> Optional.empty();
        };
    }

    private static Optional<Meant> found(@Nullable Personal known, How how) {
        return Optional.ofNullable(known).map(field -> new Meant(field, how));
    }

    private Optional<Meant> addressSlip(String text) {
        String domain = text.substring(text.indexOf('@') + 1);
        return addresses.stream()
                .filter(known -> known.value().endsWith("@" + domain) && Spelling.isSlip(text, known.value()))
                .findFirst()
                .map(known -> new Meant(known, How.SLIP));
    }

    private Optional<Meant> nameSlip(String text) {
        return names.entrySet().stream()
                .filter(known -> Spelling.isSlip(text, known.getKey()))
                .findFirst()
                .map(known -> new Meant(known.getValue(), How.SLIP));
    }

    private static String spaced(String name) {
        return BETWEEN.matcher(name).replaceAll(" ").strip();
    }

    static String withoutZeros(String digits) {
        return digits.replaceFirst("^0+(?=\\d)", "");
    }
}
