package io.cxsh.redaction;

import io.cxsh.language.DidYouMean;
import java.util.HashMap;
import java.util.Map;

/**
 * Stand-ins for the domains of addresses. The tenant's own is {@code example.test}, others {@code example-2.test} and so on:
 * that an address is of another domain than everybody's is a finding, and a replay has to come to it again.
 */
final class Domains {
    private static final String MAIN = "example.test";
    private static final int NEAR = 2;

    private final Map<String, String> given = new HashMap<>();
    private boolean isSettled;

    /** Takes up what was given out before. */
    void restore(String domain, String standIn) {
        given.putIfAbsent(domain, standIn);
    }

    /** Whether the tenant's own domain is told already. */
    boolean isSettled() {
        return isSettled;
    }

    /** Tells the tenant's own domain; it keeps the stand-in that it had in an earlier session. */
    void settle(String main) {
        isSettled = true;
        given.putIfAbsent(main, MAIN);
    }

    /** The stand-in for a domain; a misspelled one has a misspelled one. */
    String of(String domain) {
        String known = given.get(domain);
        if (known != null) {
            return known;
        }
        boolean isNear = given.entrySet().stream()
                .filter(other -> other.getValue().equals(MAIN))
                .anyMatch(other -> Math.abs(other.getKey().length() - domain.length()) <= NEAR
                        && DidYouMean.distance(other.getKey(), domain) <= NEAR);
        int nth = 1;
        String standIn;
        do {
            nth++;
            standIn = isNear ? Label.slipped(MAIN, nth - 1) : "example-" + nth + ".test";
        } while (given.containsValue(standIn));
        given.put(domain, standIn);
        return standIn;
    }
}
