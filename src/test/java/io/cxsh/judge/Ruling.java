package io.cxsh.judge;

import java.util.List;

/**
 * What the program said about one world.
 *
 * @param world the world and its truth
 * @param found what it named, in its order
 * @param open the codes it left open
 * @param exit how it ended
 * @param requests how many data requests it says it sent
 * @param onTheWire how many requests the server saw, sign-ins and repeated ones included
 * @param millis how long it took
 */
record Ruling(World world, List<Named> found, List<String> open, int exit, int requests, int onTheWire, long millis) {
    /**
     * A cause it named.
     *
     * @param sure certain or likely
     */
    record Named(String code, String sure) {}

    Ruling {
        found = List.copyOf(found);
        open = List.copyOf(open);
    }

    List<String> codes() {
        return found.stream().map(Named::code).toList();
    }

    String first() {
        return found.isEmpty()
                ? exit == 0 ? "none" : "exit " + exit
                : found.get(0).code();
    }

    boolean namesAll() {
        return exit == 0 && codes().containsAll(world.truth);
    }

    boolean namesTheTruthFirst() {
        return exit == 0 && !found.isEmpty() && world.truth.contains(first());
    }

    /** Named, and neither planted nor true beside it. */
    List<Named> wrong() {
        return found.stream().filter(named -> !isTrue(named.code())).toList();
    }

    boolean isCertainAndWrong() {
        return (world.isUndecidable ? found : wrong())
                .stream().anyMatch(named -> named.sure().equals("certain"));
    }

    /** Where nothing can decide, honest is who says nothing certain and still keeps the truth in sight. */
    boolean isHonest() {
        boolean inSight =
                world.truth.isEmpty() || open.contains(world.truth.get(0)) || codes().contains(world.truth.get(0));
        return exit == 0 && inSight && !isCertainAndWrong();
    }

    private boolean isTrue(String code) {
        return world.truth.contains(code) || world.alsoTrue.contains(code);
    }

    @Override
    public String toString() {
        return "%s%n    said %s, exit %d, %d requests".formatted(world, found, exit, requests);
    }
}
