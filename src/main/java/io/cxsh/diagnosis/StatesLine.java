package io.cxsh.diagnosis;

import io.cxsh.language.Quoting;
import io.cxsh.model.Filter;
import io.cxsh.model.Query;
import java.util.ArrayList;
import java.util.List;

/** A query as the cxsh line that asks it, so that every fix and every proof can be run. */
public final class StatesLine {
    private StatesLine() {}

    /** The line, ready to type. */
    public static String of(Query query) {
        return "states" + options(query);
    }

    /** The query's options alone, each after a blank. */
    public static String options(Query query) {
        List<String> words = new ArrayList<>();
        boolean named = false;
        for (Filter filter : query.filters()) {
            boolean agent = !named && AgentReference.IDENTITY.contains(filter.field());
            named |= agent;
            words.add(" " + (agent ? "--agent" : option(filter)) + " " + Quoting.quote(filter.value()));
        }
        return String.join("", words) + (query.history() ? " --history" : "");
    }

    private static String option(Filter filter) {
        return switch (filter.field()) {
            case "agentId", "name" -> "--agent";
            default -> "--" + filter.field();
        };
    }
}
