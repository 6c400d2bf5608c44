package io.cxsh.diagnosis;

import java.util.Optional;

/**
 * What one cause came to.
 *
 * @param cause which
 * @param judgement found, ruled out or open
 */
public record Verdict(Cause cause, Judgement judgement) {

    /** Whether it was found and proved. */
    public boolean isCertain() {
        return judgement instanceof Judgement.Found found && found.finding().sure() == Sure.CERTAIN;
    }

    /** The finding, when it was found. */
    public Optional<Finding> finding() {
        return judgement instanceof Judgement.Found found ? Optional.of(found.finding()) : Optional.empty();
    }

    /** Whether it was found. */
    public boolean isFound() {
        return judgement instanceof Judgement.Found;
    }
}
