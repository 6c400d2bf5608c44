package io.cxsh.diagnosis;

import java.util.List;

/**
 * One factual line and what shows it.
 *
 * @param text the fact in a few words, already safe to show
 * @param evidence the places that show it, never empty
 */
public record Claim(String text, List<Citation> evidence) {
    public Claim {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a claim without evidence: " + text);
        }
    }

    /** A claim with its places. */
    public static Claim of(String text, Citation... evidence) {
        return new Claim(text, List.of(evidence));
    }
}
