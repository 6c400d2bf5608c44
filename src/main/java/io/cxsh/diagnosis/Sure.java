package io.cxsh.diagnosis;

/** How well a finding is proved; no percentages. */
public enum Sure {
    /** Two observations that differ in one thing and flip the outcome, or the server's own statement. */
    CERTAIN,
    /** The pattern was observed and the rule is known, but something else could look the same. */
    LIKELY;

    /** The word that people and programs read. */
    public String word() {
        return this == CERTAIN ? "certain" : "likely";
    }
}
