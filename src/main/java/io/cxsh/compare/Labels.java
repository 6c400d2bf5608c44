package io.cxsh.compare;

/**
 * What the rows are called that one result has and the other has not.
 *
 * @param vanished a row that only the first one has
 * @param appeared a row that only the second one has
 * @param countVanished the same behind a number
 * @param countAppeared the same behind a number
 */
public record Labels(String vanished, String appeared, String countVanished, String countAppeared) {
    /** One result and a later one. */
    public static final Labels TIMES = new Labels("vanished", "appeared", "vanished", "appeared");

    /** A list of who should be there, and who is. */
    public static final Labels ROSTER = new Labels("not seen", "unexpected", "expected and not seen", "unexpected");

    /** What two tokens see. */
    public static Labels tokens(String first, String second) {
        String one = "only " + first;
        String other = "only " + second;
        return new Labels(one, other, one, other);
    }
}
