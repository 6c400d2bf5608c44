package io.cxsh.redaction;

import io.cxsh.language.Spelling;
import io.cxsh.redaction.Acquaintances.Meant;
import io.cxsh.redaction.Personal.Kind;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Makes stand-ins in lower case, no two alike. */
final class StandIns {
    private final Numerals numerals;
    private final Predicate<String> taken;
    private final Predicate<String> issued;
    private final Domains domains = new Domains();
    private final Set<String> given = new HashSet<>();

    /**
     * None so far.
     *
     * @param taken what had better not be used: real values and pseudonyms
     * @param issued what must not be used: pseudonyms
     */
    StandIns(Numerals numerals, Predicate<String> taken, Predicate<String> issued) {
        this.numerals = numerals;
        this.taken = taken;
        this.issued = issued;
    }

    /** Takes up what was given out before. */
    void restore(Personal field, String standIn) {
        given.add(standIn);
        if (field.kind() == Kind.EMAIL) {
            domains.restore(domain(Folding.fold(field.value())), domain(standIn));
        }
    }

    /** Whether the tenant's own domain is told. */
    boolean hasDomain() {
        return domains.isSettled();
    }

    /** Tells the tenant's own domain, by an address or bare. */
    void settle(String address) {
        domains.settle(domain(Folding.fold(address)));
    }

    /** What is behind the at sign; all of it where there is none. */
    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** The k-th field of one kind gets {@code .k} from the second on: two addresses of one person stay two. */
    String of(Personal field, Someone someone) {
        String standIn;
        do {
            standIn = nth(field, someone.number, someone.next(field.kind()));
        } while (!given.add(standIn) && !Numerals.isNumeral(standIn));
        return standIn;
    }

    private String nth(Personal field, int number, int nth) {
        String label = Label.of(number) + (nth == 1 ? "" : "." + nth);
        return switch (field.kind()) {
            case EMAIL -> label + "@" + domains.of(domain(Folding.fold(field.value())));
            case NAME -> Label.name(label, field.value());
            case WORD -> Label.word(label);
            case PHONE -> "+999-%03d%05d".formatted(nth, number); // no country has +999
            case ID -> Numerals.isNumeral(field.value()) ? numerals.like(field.value(), taken, issued) : label;
        };
    }

    /**
     * What stands for another spelling of a known value, unless something else has that.
     *
     * @param known what stands for the known value
     */
    String like(Meant meant, String known, Personal field, Someone someone) {
        String standIn = switch (field.kind()) {
            case ID -> number(field.value(), known);
            case NAME -> like(meant, Label.name(Spelling.local(known), field.value()), field);
            default -> like(meant, known, field);
        };
        return given.add(standIn) ? standIn : of(field, someone);
    }

    private String like(Meant meant, String known, Personal field) {
        return switch (meant.how()) {
            case SAME ->
                field.kind() == Kind.EMAIL
                        ? Spelling.local(known) + "@" + domains.of(domain(Folding.fold(field.value())))
                        : known;
            case LOOKS -> Label.looking(known, field.value());
            case SLIP -> slipped(known);
        };
    }

    private String slipped(String known) {
        int nth = 1;
        while (given.contains(Label.slipped(known, nth))) {
            nth++;
        }
        return Label.slipped(known, nth);
    }

    /** The digits of the known one, with the zeros before them or the slips between them that were typed. */
    private static String number(String typed, String known) {
        if (Numerals.isNumeral(typed)) {
            String zeros = typed.substring(
                    0, typed.length() - Acquaintances.withoutZeros(typed).length());
            return zeros + Acquaintances.withoutZeros(known);
        }
        StringBuilder number = new StringBuilder();
        int digits = 0;
        for (int at = 0; at < typed.length(); at++) {
            boolean isDigit = Character.isDigit(typed.charAt(at)) && digits < known.length();
            number.append(isDigit ? known.charAt(digits++) : 'x');
        }
        return number.toString();
    }
}
