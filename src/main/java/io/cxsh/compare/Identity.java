package io.cxsh.compare;

import io.cxsh.results.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What makes two rows of two results be about the same: the agent, and the channel where both results have one.
 *
 * @param fields the identifying fields, by their names in the first result
 * @param before their columns in the first result
 * @param after their columns in the second one
 */
record Identity(List<String> fields, List<Integer> before, List<Integer> after) {
    private static final List<List<String>> AGENT =
            List.of(List.of("agentId", "id", "agent_id"), List.of("email", "e-mail", "mail"), List.of("name"));

    /** The identity that two results share; empty when nothing tells the agents of both. */
    static Optional<Identity> of(Rows before, Rows after, boolean byAgentOnly) {
        for (List<String> names : AGENT) {
            Optional<Integer> one = column(before, names);
            Optional<Integer> two = column(after, names);
            if (one.isPresent() && two.isPresent()) {
                return Optional.of(with(before, after, one.get(), two.get(), byAgentOnly));
            }
        }
        return Optional.empty();
    }

    private static Identity with(Rows before, Rows after, int one, int two, boolean byAgentOnly) {
        List<String> fields = new ArrayList<>(List.of(before.columns().get(one)));
        List<Integer> first = new ArrayList<>(List.of(one));
        List<Integer> second = new ArrayList<>(List.of(two));
        Optional<Integer> channelBefore = before.column("channel");
        Optional<Integer> channelAfter = after.column("channel");
        if (!byAgentOnly && channelBefore.isPresent() && channelAfter.isPresent()) {
            fields.add(before.columns().get(channelBefore.get()));
            first.add(channelBefore.get());
            second.add(channelAfter.get());
        }
        return new Identity(fields, first, second);
    }

    private static Optional<Integer> column(Rows rows, List<String> names) {
        return names.stream().flatMap(name -> rows.column(name).stream()).findFirst();
    }
}
