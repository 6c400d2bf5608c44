package io.cxsh.judge;

import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How a tenant of the platform writes and does what the sources leave open or tell in several ways.
 *
 * @param hasOldKeys whether rows have the keys of version 23
 * @param hasCapitals whether keys begin with a capital
 * @param isWrapped whether lists stand within resultSet
 * @param isTextual whether numbers and flags travel as text
 * @param leavesNullsOut whether a key without a value is left out
 * @param digits how many digits a second's fraction has
 * @param links how the next page is told: none, absolute, relative or object
 * @param hasTotal whether lists count their rows
 * @param page the most rows of an answer
 * @param hasRowPerAgent whether an agent has one row, whatever the channels
 * @param namesIdleMedia whether a row without a contact names its media type
 * @param noRows what stands for no rows: 204, a bare list, an envelope or nothing
 * @param flow how one signs in
 * @param countsAllHidden whether a search of the directory counts all who are withheld, or those it would find
 * @param wordsIn where an error's words stand
 * @param views the claim of that name
 * @param comparesUpdates whether updatedSince is held against a row's last update, or the start of its state
 */
record PlatformShape(
        boolean hasOldKeys,
        boolean hasCapitals,
        boolean isWrapped,
        boolean isTextual,
        boolean leavesNullsOut,
        int digits,
        String links,
        boolean hasTotal,
        int page,
        boolean hasRowPerAgent,
        boolean namesIdleMedia,
        String noRows,
        String flow,
        boolean countsAllHidden,
        String wordsIn,
        Object views,
        boolean comparesUpdates) {
    private static final int WHOLE = 10_000;

    static PlatformShape random(Random random) {
        return new PlatformShape(
                random.nextInt(3) == 0,
                random.nextInt(6) == 0,
                random.nextInt(6) == 0,
                random.nextInt(5) == 0,
                random.nextInt(3) == 0,
                random.nextInt(8),
                one(random, List.of("none", "absolute", "relative", "object")),
                random.nextBoolean(),
                WHOLE,
                random.nextInt(3) == 0,
                random.nextBoolean(),
                one(random, List.of("204", "204", "[]", "{}", "")),
                one(random, List.of("global", "global", "regional", "bearer")),
                random.nextBoolean(),
                one(
                        random,
                        List.of("reason", "header", "body", "error_description", "errorDescription", "message", "all")),
                one(random, List.of(Map.of(), "all", List.of(1, 2), Map.of("agents", List.of(7)))),
                random.nextBoolean());
    }

    private static <T> T one(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The same tenant with a row for each channel, which always names it. */
    PlatformShape withRowPerChannel() {
        return with(page, links, false, true);
    }

    /** The same tenant with so many rows an answer, and a way to tell that there are more. */
    PlatformShape paged(int rows) {
        return with(rows, links.equals("none") && !hasTotal ? "absolute" : links, hasRowPerAgent, namesIdleMedia);
    }

    private PlatformShape with(int rows, String linked, boolean perAgent, boolean idleMedia) {
        return new PlatformShape(
                hasOldKeys,
                hasCapitals,
                isWrapped,
                isTextual,
                leavesNullsOut,
                digits,
                linked,
                hasTotal,
                rows,
                perAgent,
                idleMedia,
                noRows,
                flow,
                countsAllHidden,
                wordsIn,
                views,
                comparesUpdates);
    }
}
