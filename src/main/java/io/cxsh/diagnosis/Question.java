package io.cxsh.diagnosis;

import io.cxsh.model.Filter;
import io.cxsh.model.Query;
import java.util.ArrayList;
import java.util.List;

/**
 * Why is this agent not in the answer to this query?
 *
 * @param agent who is missed
 * @param query what was asked, the filter for her included
 */
public record Question(AgentReference agent, Query query) {

    /** A question about one agent under some filters; the filter that asks for her comes first unless given. */
    public static Question about(AgentReference agent, Query filters) {
        List<Filter> all = new ArrayList<>();
        if (filters.value("agentId").isEmpty() && filters.value("email").isEmpty()) {
            all.add(agent.filter());
        }
        all.addAll(filters.filters());
        return new Question(agent, new Query(all, filters.history()));
    }
}
