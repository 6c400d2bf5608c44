package io.cxsh.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a row satisfies a filter, as cxsh itself evaluates it: ids, e-mail addresses and channels to the letter, as
 * the classic contract does; states, teams and names with letter case aside, because only cxsh evaluates those.
 */
public final class FilterRule {
    private static final Pattern BETWEEN = Pattern.compile("[\\s._-]+");

    private FilterRule() {}

    /** Whether the row passes. */
    public static boolean holds(Filter filter, AgentState row) {
        String wanted = filter.value();
        return switch (filter.field()) {
            case "agentId" -> row.agentId().value().equals(wanted);
            case "email" -> wanted.equals(row.email());
            case "channel" -> wanted.equals(row.channel());
            case "state" -> row.state().equalsIgnoreCase(wanted);
            case "team" ->
                wanted.equalsIgnoreCase(other(row, "team").orElse(null))
                        || wanted.equals(other(row, "teamId").orElse(null));
            case "since" -> enteredAfter(row.since(), wanted);
            case "name" ->
                row.agentId().value().equals(wanted)
                        || plain(name(row).orElse("")).equals(plain(wanted));
            default -> wanted.equalsIgnoreCase(other(row, filter.field()).orElse(null));
        };
    }

    /** A row's name for its agent; where the row has none, what the e-mail address makes of it. */
    public static Optional<String> name(AgentState row) {
        Optional<String> first = other(row, "firstName");
        Optional<String> last = other(row, "lastName");
        if (first.isPresent() && last.isPresent()) {
            return Optional.of(first.get() + " " + last.get());
        }
        return Stream.of("name", "agentName", "displayName", "fullName")
                .flatMap(key -> other(row, key).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(row.email())
                        .map(email -> email.replaceAll("@.*", "").replaceAll("[._-]+", " ")));
    }

    /** What a row says in a field that has no column of its own, such as team. */
    public static Optional<String> told(String field, AgentState row) {
        return other(row, field);
    }

    /** A key of the row that has no column, letter case of the key and an ending Name aside. */
    private static Optional<String> other(AgentState row, String key) {
        List<String> keys = List.of(key.toLowerCase(Locale.ROOT), key.toLowerCase(Locale.ROOT) + "name");
        return row.more().entrySet().stream()
                .filter(entry -> keys.contains(entry.getKey().toLowerCase(Locale.ROOT)))
                .map(entry -> Objects.toString(entry.getValue(), null))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** A row without a time, or a text that is no time, cannot be told apart from one that passes. */
    private static boolean enteredAfter(@Nullable Instant entered, String since) {
        Optional<Instant> from = new SinceText(since).in(ZoneOffset.UTC);
        return entered == null || from.isEmpty() || !entered.isBefore(from.get());
    }

    /** Letter case aside; dots, hyphens and the like are blanks, as they are in an address. */
    private static String plain(String name) {
        return BETWEEN.matcher(name.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
