package io.cxsh.diagnosis;

/**
 * The place that shows a fact.
 *
 * @param exchange the request's number in this session, the n of #n
 * @param path where in the answer, as a JSON path such as {@code $[1].state.name}; {@code $} for the whole, or
 *     {@code status}, {@code header.Date}, {@code local} for what cxsh worked out on its rows
 */
public record Citation(int exchange, String path) {

    /** The whole answer. */
    public static Citation whole(int exchange) {
        return new Citation(exchange, "$");
    }

    /** An answer's status. */
    public static Citation status(int exchange) {
        return new Citation(exchange, "status");
    }

    /** One row of an answer, counted from 0. */
    public static Citation row(int exchange, int index) {
        return new Citation(exchange, "$[" + index + "]");
    }

    @Override
    public String toString() {
        if (path.equals("$")) {
            return "#" + exchange;
        }
        if (path.matches("\\$\\[\\d+]")) {
            return "#" + exchange + " row " + (Integer.parseInt(path.substring(2, path.length() - 1)) + 1);
        }
        return "#" + exchange + " " + path;
    }
}
