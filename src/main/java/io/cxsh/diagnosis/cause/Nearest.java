package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.AgentReference;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Probe;
import io.cxsh.language.DidYouMean;
import io.cxsh.language.Spelling;
import io.cxsh.model.FilterRule;
import io.cxsh.model.PlacedRow;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The visible agent whose id, address or name is nearly the one asked for.
 *
 * @param row one of that agent's rows
 * @param text how the tenant writes it
 */
record Nearest(PlacedRow row, String text) {
    /** The nearest visible agent, when one is as near as a slip of the fingers. */
    static Optional<Nearest> known(Evidence evidence) {
        return evidence.once(Nearest.class, () -> nearest(evidence));
    }

    private static Optional<Nearest> nearest(Evidence evidence) {
        AgentReference agent = evidence.question().agent();
        String wanted = plain(agent, agent.text());
        return evidence.rows(Probe.UNFILTERED).stream()
                .flatMap(rows -> rows.current().stream())
                .map(row -> new Nearest(row, spelling(agent, row)))
                .filter(near -> Spelling.isSlip(wanted, plain(agent, near.text())))
                .min(Comparator.comparing(near -> DidYouMean.distance(wanted, plain(agent, near.text()))));
    }

    /** Whether there is such an agent; then nobody needs her history. */
    static boolean explains(Evidence evidence) {
        return known(evidence).isPresent();
    }

    private static String spelling(AgentReference agent, PlacedRow row) {
        if (agent.isEmail()) {
            return Objects.requireNonNullElse(row.state().email(), "");
        }
        return agent.isId()
                ? row.state().agentId().value()
                : FilterRule.name(row.state()).orElse("");
    }

    /** Without letter case and blanks, a number without zeros before it, which spreadsheets drop. */
    private static String plain(AgentReference agent, String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return agent.isId() ? plain.replaceFirst("^0+(?=\\d)", "") : plain;
    }
}
