package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Citation;
import io.cxsh.diagnosis.Claim;
import io.cxsh.model.Filter;
import io.cxsh.model.PlacedRow;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Facts in words that several causes share. */
final class Words {
    private Words() {}

    /** A row as a line of evidence: channel, state, since when. */
    static Claim row(PlacedRow row, Citation place) {
        String channel = Objects.requireNonNullElse(row.state().channel(), "no channel");
        String since =
                row.state().since() == null ? "" : "  since " + row.state().since();
        return Claim.of(
                String.format(Locale.ROOT, "%-6s %-11s%s", channel, row.state().state(), since), place);
    }

    /** Filters as they are named in a proof: channel=voice + state=Available. */
    static String filters(Collection<Filter> filters) {
        return filters.stream().map(Filter::toString).collect(Collectors.joining(" + "));
    }

    /** A number with its noun. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** The server's own words, marked as such; empty when it said nothing. */
    static String said(String words) {
        return words.isBlank() ? "" : "; the server says: \"" + words + "\"";
    }
}
