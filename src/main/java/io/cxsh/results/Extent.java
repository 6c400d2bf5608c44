package io.cxsh.results;

/**
 * How much of a list is shown.
 *
 * @param pages in how many pages it came
 * @param isComplete whether something says that there are no more rows
 * @param loggedOut how many rows of logged-out agents are not shown; 0 where they were asked for or are none
 */
public record Extent(int pages, boolean isComplete, int loggedOut) {
    /** A list that came whole in one answer, all of it shown. */
    public static final Extent WHOLE = new Extent(1, true, 0);

    /** In the words of a footer. */
    String words() {
        return "%d page%s%s".formatted(pages, pages == 1 ? "" : "s", isComplete ? "" : ", not said to be the last");
    }
}
