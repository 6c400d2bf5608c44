package io.cxsh.shell;

import io.cxsh.cassette.WireFields;
import io.cxsh.redaction.Person;
import io.cxsh.redaction.Personal;
import io.cxsh.redaction.Personal.Kind;
import io.cxsh.redaction.Prose;
import io.cxsh.redaction.Pseudonyms;
import io.cxsh.results.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who is named in the rows of a result: by its columns, and in those that cxsh does not know as in free text. */
final class PeopleInRows {
    private static final Map<String, Kind> PERSONAL = Map.of(
            "email", Kind.EMAIL,
            "agentid", Kind.ID,
            "agent", Kind.ID,
            "name", Kind.NAME,
            "username", Kind.NAME,
            "firstname", Kind.NAME,
            "lastname", Kind.NAME,
            "phone", Kind.PHONE);
    private static final Set<String> NOBODYS = Set.of(
            "channel", "state", "kind", "since", "until", "for", "seconds", "team", "teamid", "skill", "media",
            "count");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{6,18}");

    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

    private PeopleInRows() {}

    /** They, row by row; empty where a row names nobody. */
    static List<Person> of(Rows rows) {
        List<Optional<Kind>> kinds = rows.columns().stream()
                .map(name -> Optional.ofNullable(PERSONAL.get(name.toLowerCase(Locale.ROOT))))
                .toList();
        List<Integer> free = new ArrayList<>();
        for (int column = 0; column < kinds.size(); column++) {
            if (kinds.get(column).isEmpty()
                    && !NOBODYS.contains(rows.columns().get(column).toLowerCase(Locale.ROOT))) {
                free.add(column);
            }
        }
        List<Person> people = new ArrayList<>();
        for (List<?> row : rows.cells()) {
            fields(row, kinds).ifPresent(people::add);
            for (int column : free) {
                if (column < row.size() && row.get(column) instanceof String text) {
                    people.addAll(named(rows.columns().get(column), text));
                }
            }
        }
        return people;
    }

    private static Optional<Person> fields(List<?> row, List<Optional<Kind>> kinds) {
        List<Personal> fields = new ArrayList<>();
        for (int column = 0; column < Math.min(row.size(), kinds.size()); column++) {
            Object cell = row.get(column);
            if (kinds.get(column).isPresent()
                    && cell != null
                    && !cell.toString().isBlank()) {
                fields.add(field(kinds.get(column).get(), cell.toString()));
            }
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Person(fields));
    }

    /** A long number that counts nothing may be anybody's. */
    private static List<Person> named(String column, String text) {
        boolean isId = NUMBER.matcher(text).matches() && !WireFields.isFigure(column);
        return isId
                ? List.of(Person.of(new Personal(Kind.ID, text)))
                : Prose.english().in(text);
    }

    /** A person who was asked for, seen or not; what cannot be seen around her stays outside. */
    static Person asked(String text) {
        return Person.of(field(Kind.NAME, AROUND.matcher(text).replaceAll("")));
    }

    /** What is written like an address is one, whatever its column says. */
    private static Personal field(Kind kind, String text) {
        if (text.contains("@")) {
            return new Personal(Kind.EMAIL, text);
        }
        boolean id =
                kind == Kind.NAME && !Pseudonyms.isName(text) && text.chars().anyMatch(Character::isDigit);
        return new Personal(id ? Kind.ID : kind, text);
    }
}
