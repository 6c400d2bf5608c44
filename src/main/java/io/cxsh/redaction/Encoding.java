package io.cxsh.redaction;

/** How a known value was written where it was found. */
public enum Encoding {
    /** Exactly as it is known. */
    RAW,
    /** In other letter case. */
    CASE_FOLDED,
    /** As addresses write it: {@code %40}. */
    PERCENT,
    /** As JSON writes it: {@code \}{@code u0040}. */
    JSON,
    /** As HTML writes it: an entity, by name or number. */
    HTML,
    /** One notation inside another: {@code %2540}. */
    NESTED,
    /** In base64 of either alphabet, at any of the three alignments. */
    BASE64;

    static Encoding of(int kinds) {
        return switch (kinds) {
            case Escapes.PERCENT -> PERCENT;
            case Escapes.JSON -> JSON;
            case Escapes.HTML -> HTML;
            default -> NESTED;
        };
    }
}
