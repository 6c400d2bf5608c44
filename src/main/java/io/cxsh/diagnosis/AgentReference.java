package io.cxsh.diagnosis;

import io.cxsh.language.Spelling;
import io.cxsh.model.AgentState;
import io.cxsh.model.DirectoryEntry;
import io.cxsh.model.Filter;
import io.cxsh.model.FilterRule;
import io.cxsh.model.PlacedRow;
import io.cxsh.redaction.Pseudonyms;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An agent as a person writes one: an id, an e-mail address, or a name.
 *
 * @param text as typed, kept to the letter because letters can be the cause
 */
public record AgentReference(String text) {
    /** The fields by which a query says whom it asks for. */
    public static final Set<String> IDENTITY = Set.of("agentId", "email", "name");

    private static final Pattern ID = Pattern.compile("\\S*\\d\\S*");

    /** No one in particular: whoever is not logged out. Names no entry of a directory. */
    static final AgentReference EVERYBODY = new AgentReference("everybody");

    /** The same, logged out or not. */
    static final AgentReference ANYBODY = new AgentReference("anybody");

    /** Whether it is no one in particular; somebody of that name is another reference. */
    @SuppressWarnings("ReferenceEquality") // the word itself may be somebody's name
    public boolean isEverybody() {
        return this == EVERYBODY || this == ANYBODY;
    }

    /** Whether it is written as an e-mail address. */
    public boolean isEmail() {
        return text.contains("@");
    }

    /** Whether it is written as an id: something with a digit and no blank, but not a name's stand-in in a transcript. */
    public boolean isId() {
        return !isEmail() && ID.matcher(text).matches() && !Pseudonyms.isName(text);
    }

    /** The filter that asks for her. */
    public Filter filter() {
        return new Filter(isEmail() ? "email" : isId() ? "agentId" : "name", text);
    }

    /** Whether the row is hers, letter case, blanks and look-alike letters of an address aside. */
    @SuppressWarnings("ReferenceEquality") // as above
    public boolean names(AgentState row) {
        if (isEverybody()) {
            return this == ANYBODY || !"LoggedOut".equals(row.kind());
        }
        if (isEmail()) {
            return row.email() != null && Spelling.isSame(row.email(), text);
        }
        return row.agentId().value().equals(text.strip()) || (!isId() && FilterRule.holds(filter(), row));
    }

    /** Whether the directory's entry is hers: by number, address, user name or full name. */
    public boolean names(DirectoryEntry entry) {
        if (isEverybody()) {
            return false;
        }
        String full = Objects.requireNonNullElse(entry.firstName(), "") + " "
                + Objects.requireNonNullElse(entry.lastName(), "");
        return entry.agentId().value().equals(text.strip())
                || isSame(entry.email())
                || isSame(entry.userName())
                || (!isEmail() && !isId() && Spelling.isSame(full, text));
    }

    private boolean isSame(@Nullable String told) {
        return told != null && Spelling.isSame(told, text);
    }

    /** Her rows in a history, past and present; without addresses as in any answer. */
    public List<PlacedRow> inHistory(Reading.Rows rows) {
        List<PlacedRow> all =
                Stream.concat(rows.current().stream(), rows.earlier().stream()).toList();
        return isEverybody() ? all : in(rows.withCurrent(all));
    }

    /**
     * Her rows in an answer. Rows that leave the address out are hers when the server was asked for it and answered
     * with one agent.
     */
    public List<PlacedRow> in(Reading.Rows rows) {
        List<PlacedRow> hers =
                rows.current().stream().filter(row -> names(row.state())).toList();
        boolean asked =
                isEmail() && rows.query().value("email").filter(text::equals).isPresent();
        boolean isOne = asked
                && rows.current().stream().allMatch(row -> row.state().email() == null)
                && rows.current().stream()
                                .map(row -> row.state().agentId())
                                .distinct()
                                .count()
                        == 1;
        if (!hers.isEmpty()) {
            return hers;
        }
        return isOne ? rows.current() : withZeros(rows);
    }

    /** A server that was asked for a number may answer with the same one, zeros before it or not. */
    private List<PlacedRow> withZeros(Reading.Rows rows) {
        boolean asked = text.matches("\\d+")
                && rows.query().value("agentId").filter(text::equals).isPresent();
        return asked
                ? rows.current().stream()
                        .filter(row -> row.state()
                                .agentId()
                                .value()
                                .replaceFirst("^0+(?=\\d)", "")
                                .equals(text.replaceFirst("^0+(?=\\d)", "")))
                        .toList()
                : List.of();
    }
}
