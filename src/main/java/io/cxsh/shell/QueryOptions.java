package io.cxsh.shell;

import io.cxsh.diagnosis.AgentReference;
import io.cxsh.model.Filter;
import io.cxsh.model.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The filters that states and explain share. */
final class QueryOptions {
    private QueryOptions() {}

    static Declare declare(Declare command) {
        return command.option("agent", "an agent's id, e-mail address or name")
                .option("email", "an e-mail address, to the letter")
                .option("channel", "voice, chat, email …, to the letter")
                .option("state", "a state's name, such as Available; letter case does not matter")
                .flag("no-sticky", "without the filters that set made stick")
                .option("team", "a team's name, where the rows carry one")
                .option("updated-since", "the platform's word for --since")
                .option("since", "states entered at or after this time, such as 2026-11-23T14:00:00Z");
    }

    /**
     * The query that the options make, identity first.
     *
     * @param sticky filters that hold unless the options name the field
     */
    static Query query(Invocation invocation, boolean history, Map<String, String> sticky) {
        List<Filter> filters = new ArrayList<>();
        invocation.value("agent").map(text -> new AgentReference(text).filter()).ifPresent(filters::add);
        invocation
                .value("email")
                .map(text -> new Filter("email", text))
                .filter(email -> !filters.contains(email))
                .ifPresent(filters::add);
        for (String field : List.of("channel", "state", "team", "since")) {
            invocation
                    .value(field)
                    .or(() -> field.equals("since") ? invocation.value("updated-since") : Optional.empty())
                    .or(() -> invocation.arguments().has("no-sticky")
                            ? Optional.empty()
                            : Optional.ofNullable(sticky.get(field)))
                    .map(text -> new Filter(field, text))
                    .ifPresent(filters::add);
        }
        return new Query(filters, history);
    }
}
