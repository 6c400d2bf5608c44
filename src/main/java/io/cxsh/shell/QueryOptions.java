package io.cxsh.shell;

import io.cxsh.diagnosis.AgentReference;
import io.cxsh.model.Filter;
import io.cxsh.model.Query;
import io.cxsh.session.Dialect;
import io.cxsh.session.SettingsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The filters that states and explain share. */
final class QueryOptions {
    private QueryOptions() {}

    private static final List<String> NAMES =
            List.of("agent", "email", "channel", "state", "team", "since", "updated-since", "no-sticky");

    /** Whether the line itself says what to ask for. */
    static boolean areTyped(Invocation invocation) {
        return NAMES.stream().anyMatch(invocation.arguments()::has);
    }

    static Declare declare(Declare command) {
        return command.option("agent", "an agent's id, e-mail address or name")
                .option("email", "an e-mail address, to the letter")
                .option("channel", "voice, chat, email …, to the letter")
                .option("state", "a state's name, such as Available; letter case does not matter")
                .option("team", "a team's name or id; cxsh itself picks its rows")
                .option("updated-since", "the platform's name for --since")
                .flag("no-sticky", "without the filters that set made stick")
                .option("since", "states entered at or after this time, such as 2026-11-23T14:00:00Z");
    }

    /**
     * The query that the options make, identity first.
     *
     * @param session whose sticky filters hold unless the options name the field
     * @throws UsageException when an option is of the other dialect, or says what another one says otherwise
     */
    static Query query(Invocation invocation, boolean history, Session session)
            throws UsageException, SettingsException {
        Map<String, String> sticky = session.sticky();
        Optional<String> since = since(invocation, session);
        List<Filter> filters = new ArrayList<>();
        Optional<String> agent = invocation.value("agent");
        if (agent.isPresent()) {
            filters.add(new AgentReference(agent.get()).filter());
        }
        add("email", invocation.value("email"), filters);
        for (String field : List.of("channel", "state", "team", "since")) {
            Optional<String> typed = field.equals("since") ? since : invocation.value(field);
            boolean sticks = typed.isEmpty() && !invocation.arguments().has("no-sticky");
            add(field, sticks ? Optional.ofNullable(sticky.get(field)) : typed, filters);
        }
        return new Query(filters, history);
    }

    private static void add(String field, Optional<String> text, List<Filter> filters) {
        if (text.isPresent()) {
            Filter filter = new Filter(field, text.get());
            if (!filters.contains(filter)) {
                filters.add(filter);
            }
        }
    }

    /** The moment of either option: the platform calls it updatedSince. */
    private static Optional<String> since(Invocation invocation, Session session)
            throws UsageException, SettingsException {
        Optional<String> since = invocation.value("since");
        Optional<String> updated = invocation.value("updated-since");
        if (updated.isEmpty()) {
            return since;
        }
        if (Dialect.of(session.settings()).dialect() == Dialect.CLASSIC) {
            throw new UsageException(
                    "the classic API has no updatedSince; it has since, so type --since " + updated.get());
        }
        if (since.isPresent() && !since.equals(updated)) {
            throw new UsageException("--since and --updated-since are the same filter; give one of them");
        }
        return updated;
    }
}
