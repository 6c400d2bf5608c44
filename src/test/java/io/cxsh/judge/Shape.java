package io.cxsh.judge;

import java.util.Random;

/**
 * How this tenant writes what the contract leaves open.
 *
 * @param idsAreNumbers whether an id of digits travels as a number
 * @param historyIsNested whether earlier states stand in a list inside an element
 * @param hasMore whether elements carry keys that the contract does not know
 * @param hasNames whether elements carry the person's name
 * @param hasTypes whether a state has its type
 * @param order the seed of the elements' order
 * @param chunked whether bodies come in chunks
 * @param life expires_in as it is written, empty when absent
 * @param statesScope whether the token answer says which scopes were granted
 * @param path what stands before the contract's paths
 */
record Shape(
        boolean idsAreNumbers,
        boolean historyIsNested,
        boolean hasMore,
        boolean hasNames,
        boolean hasTypes,
        long order,
        boolean chunked,
        String life,
        boolean statesScope,
        String path) {
    private static final String[] LIVES = {"3600", "\"3600\"", "", "300", "\"86400\""};

    static Shape random(Random random) {
        return new Shape(
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextInt(3) == 0,
                random.nextInt(3) == 0,
                random.nextInt(4) != 0,
                random.nextLong(),
                random.nextInt(4) == 0,
                LIVES[random.nextInt(LIVES.length)],
                random.nextInt(3) != 0,
                random.nextInt(5) == 0 ? "/gateway" : "");
    }

    /** The same tenant at another path. */
    Shape at(String where) {
        return new Shape(
                idsAreNumbers, historyIsNested, hasMore, hasNames, hasTypes, order, chunked, life, statesScope, where);
    }

    /** The same tenant, whose token answer says which scopes were granted. */
    Shape statingScope(boolean states) {
        return new Shape(
                idsAreNumbers, historyIsNested, hasMore, hasNames, hasTypes, order, chunked, life, states, path);
    }
}
