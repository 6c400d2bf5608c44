package io.cxsh.canary;

import java.util.List;
import java.util.Random;

/**
 * The values of one run.
 *
 * @param claim a claim of the tokens that nobody knows
 */
public record Planted(
        String clientSecret,
        String keyId,
        String keySecret,
        String cookie,
        String signature,
        String claim,
        String email,
        String id,
        String first,
        String last) {

    /** Others for each seed. */
    public static Planted of(long seed) {
        Random random = new Random(seed);
        return new Planted(
                "c" + Canaries.letters(random, 12) + "+/&" + Canaries.letters(random, 6),
                Canaries.letters(random, 20).toUpperCase(java.util.Locale.ROOT) + "====",
                "k" + Canaries.letters(random, 22) + "/" + Canaries.letters(random, 8) + "==",
                Canaries.letters(random, 16),
                Canaries.letters(random, 26),
                Canaries.letters(random, 14),
                Canaries.letters(random, 7) + "@" + Canaries.letters(random, 6) + ".example",
                Integer.toString(10_000_000 + random.nextInt(80_000_000)),
                "Q" + Canaries.letters(random, 6),
                "Z" + Canaries.letters(random, 7));
    }

    /** What no byte may hold that is written, or an error shows; the key's id is an id, and shown to its owner. */
    public List<String> secrets() {
        return List.of(clientSecret, keySecret, cookie, signature);
    }

    /** What nothing may hold that is made for others. */
    public List<String> people() {
        return List.of(email, id, first + " " + last, keyId, claim);
    }
}
