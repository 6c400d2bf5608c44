package io.cxsh.diagnosis;

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

    /** Whether it was found. */
    public boolean isFound() {
        return judgement instanceof Judgement.Found;
    }
}
