package io.cxsh.faults;

/**
 * One way to go wrong, and what the program then does.
 *
 * @param name what is wrong
 * @param spot which endpoint goes wrong; the other is right
 * @param wire how it goes wrong
 * @param states what {@code states} does
 * @param explain what {@code explain} does
 */
record Mode(String name, Spot spot, Wire wire, Outcome states, Outcome explain) {

    /** An endpoint. */
    enum Spot {
        TOKEN,
        DATA
    }

    /**
     * What a command does.
     *
     * @param exit its exit code
     * @param says words that stand on one of its outputs
     */
    record Outcome(int exit, String says) {}

    /** The token endpoint goes wrong. */
    static Mode token(String name, Wire wire, int exit, String says, int explained, String explains) {
        return new Mode(name, Spot.TOKEN, wire, new Outcome(exit, says), new Outcome(explained, explains));
    }

    /** The data call goes wrong. */
    static Mode data(String name, Wire wire, int exit, String says, int explained, String explains) {
        return new Mode(name, Spot.DATA, wire, new Outcome(exit, says), new Outcome(explained, explains));
    }

    @Override
    public String toString() {
        return spot + " " + name;
    }
}
