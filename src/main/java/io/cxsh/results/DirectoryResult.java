package io.cxsh.results;

import io.cxsh.model.DirectoryEntry;
import io.cxsh.model.UtcTime;
import io.cxsh.redaction.SafeText;
import io.cxsh.table.Format;
import io.cxsh.table.JsonText;
import io.cxsh.table.PlainTable;
import io.cxsh.table.RowObjects;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * People of the tenant's directory.
 *
 * @param entries who
 * @param withheld how many more there are that this token may not see; null where the tenant does not say
 * @param asked what was asked for, in words for the line below; may be empty
 * @param exchange the number of the request that answered first
 */
public record DirectoryResult(
        List<DirectoryEntry> entries, @Nullable Integer withheld, String asked, int exchange) implements Result {
    private static final List<String> COLUMNS =
            List.of("agentId", "userName", "email", "name", "team", "teamId", "active", "locked", "lastLogin");

    @Override
    public Optional<Rows> rows() {
        return Optional.of(
                new Rows(COLUMNS, entries.stream().map(DirectoryResult::cells).toList()));
    }

    /** First and last name as one; empty where the directory has neither. */
    public static Optional<String> name(DirectoryEntry entry) {
        String name = Stream.of(entry.firstName(), entry.lastName())
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /** Whether she is locked out; empty where the directory does not say. */
    public static Optional<Boolean> locked(DirectoryEntry entry) {
        return entry.more().entrySet().stream()
                .filter(key -> key.getKey().matches("(?i)(?:is)?locked"))
                .map(key -> String.valueOf(key.getValue()).toLowerCase(Locale.ROOT))
                .filter(text -> text.equals("true") || text.equals("false"))
                .map(Boolean::valueOf)
                .findFirst();
    }

    private static List<@Nullable Object> cells(DirectoryEntry entry) {
        return Arrays.asList(
                entry.agentId().value(),
                entry.userName(),
                entry.email(),
                name(entry).orElse(null),
                entry.teamName(),
                entry.teamId(),
                entry.active(),
                locked(entry).orElse(null),
                entry.lastLogin() == null ? null : UtcTime.text(entry.lastLogin()));
    }

    @Override
    public void write(View view, Appendable out) throws IOException {
        Rows all = rows().orElseThrow();
        if (view.format() == Format.JSON) {
            json(all, out);
            return;
        }
        boolean narrow = view.format() == Format.TABLE && !view.wide();
        Rows shown = narrow ? all.only(onScreen()) : all;
        boolean tooWide =
                view.format() == Format.TABLE && new PlainTable(SafeText::line).width(shown.table()) > view.width();
        if (!entries.isEmpty() || view.format().isData()) {
            (tooWide ? Format.VERTICAL : view.format())
                    .writer(SafeText::line)
                    .write((tooWide ? all : shown).table(), out);
        }
        if (!view.format().isData()) {
            boolean marked = view.format() == Format.MD || view.format() == Format.JIRA;
            out.append(marked ? "\n" : "").append(SafeText.line(footer())).append('\n');
        }
    }

    /** A user name that is the address again, and a lock that nobody has, only take room. */
    private List<String> onScreen() {
        List<String> columns = new ArrayList<>(List.of("agentId", "email", "name", "team", "active"));
        if (entries.stream().anyMatch(entry -> !Objects.equals(entry.userName(), entry.email()))) {
            columns.add(1, "userName");
        }
        if (entries.stream().anyMatch(entry -> locked(entry).orElse(false))) {
            columns.add("locked");
        }
        return columns;
    }

    private void json(Rows all, Appendable out) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("rows", new RowObjects(all.table()));
        object.put("total", entries.size());
        if (withheld != null) {
            object.put("withheld", withheld);
        }
        object.put("exchange", exchange);
        JsonText.write(object, out);
        out.append('\n');
    }

    private String footer() {
        String count = entries.size() + (entries.size() == 1 ? " person" : " people");
        String hidden = withheld == null ? "" : " · %d more withheld from this token".formatted(withheld);
        return count + (asked.isEmpty() ? "" : " · " + asked) + hidden + "  #" + exchange;
    }

    @Override
    public String summary() {
        return footer();
    }
}
