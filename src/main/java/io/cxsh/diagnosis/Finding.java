package io.cxsh.diagnosis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cause that was found, and what shows it.
 *
 * @param headline one line, fit for a ticket's title
 * @param sure how well it is proved
 * @param because why it is that sure; for a likely one, what else would look the same
 * @param cause what is wrong, line by line
 * @param proof the observations that prove it
 * @param fix who can end it, and how
 * @param next a cxsh line worth running next, or null
 */
public record Finding(
        String headline,
        Sure sure,
        String because,
        List<Claim> cause,
        List<Claim> proof,
        List<Fix> fix,
        @Nullable String next) {
    public Finding {
        cause = List.copyOf(cause);
        proof = List.copyOf(proof);
        fix = List.copyOf(fix);
    }

    /** The same finding, no more than likely. */
    public Finding asLikely(String why) {
        return new Finding(headline, Sure.LIKELY, why, cause, proof, fix, next);
    }
}
