package io.cxsh.compare;

import io.cxsh.results.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** What tells rows apart: the texts of the identifying cells. */
    static final class Key {
        private final String agent;
        private final String channel;
        private final int hash;

        private Key(String agent, String channel) {
            this.agent = agent;
            this.channel = channel;
            this.hash = 31 * agent.hashCode() + channel.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && key.hash == hash
                    && key.agent.equals(agent)
                    && key.channel.equals(channel);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** The key of a row of the first result, or of the second one. */
    Key key(List<@Nullable Object> row, boolean second) {
        List<Integer> columns = second ? after : before;
        return new Key(text(row, columns.get(0)), columns.size() > 1 ? text(row, columns.get(1)) : "");
    }

    private static String text(List<@Nullable Object> row, int column) {
        return Rows.text(row, column).strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<Integer> column(Rows rows, List<String> names) {
        return names.stream().flatMap(name -> rows.column(name).stream()).findFirst();
    }
}
