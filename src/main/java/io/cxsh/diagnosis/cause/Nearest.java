package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.AgentReference;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Probe;
import io.cxsh.language.DidYouMean;
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
    private static final int LONG = 8;

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
                .filter(near -> isSlip(wanted, plain(agent, near.text())))
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

    /** agent-07 and agent-08 are two people; ann.lee and anne.lee are one. Another domain is another matter. */
    private static boolean isSlip(String wanted, String known) {
        if (Math.abs(wanted.length() - known.length()) > 2) {
            return false; // two slips at most: a row with a page in it is not compared letter by letter
        }
        boolean sameDigits = digits(wanted).equals(digits(known));
        boolean sameDomain = domain(wanted).equals(domain(known));
        int most = local(wanted).length() < LONG ? 1 : 2;
        return !known.isEmpty()
                && sameDigits
                && (sameDomain || local(wanted).equals(local(known)))
                && DidYouMean.distance(wanted, known) <= most;
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    private static String local(String text) {
        return text.contains("@") ? text.substring(0, text.indexOf('@')) : text;
    }

    private static String domain(String text) {
        return text.contains("@") ? text.substring(text.indexOf('@')) : "";
    }

    /** Without letter case and blanks, a number without zeros before it, which spreadsheets drop. */
    private static String plain(AgentReference agent, String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return agent.isId() ? plain.replaceFirst("^0+(?=\\d)", "") : plain;
    }
}
