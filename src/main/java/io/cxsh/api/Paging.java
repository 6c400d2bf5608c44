package io.cxsh.api;

/**
 * How a list came. One that was seen to end too early is an error and never gets here.
 *
 * @param pages how many pages, at least 1
 * @param isConfirmed whether something says that the list ends here: the contract, a number of rows, links without a
 *     next page, or an empty page; false where an answer has neither a number nor links, so that a server which cuts
 *     silently cannot be told from one that has no more
 */
public record Paging(int pages, boolean isConfirmed) {
    /** The whole list in one answer, as a contract without pages has it. */
    public static final Paging NONE = new Paging(1, true);
}
