package io.cxsh.results;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What a command answers. */
public interface Result {

    /** Writes it; each line ends with a line feed, and all text from a server is made safe. */
    void write(View view, Appendable out) throws IOException;

    /** Its rows, when it has any: what a pipe hands on. */
    default Optional<Rows> rows() {
        return Optional.empty();
    }

    /** Whether it gets a number and can be referred to; words about the shell itself do not. */
    default boolean isValue() {
        return true;
    }

    /** The codes of the causes it names, the strongest first. */
    default List<String> findings() {
        return List.of();
    }

    /** How sure its first finding is. */
    default Optional<String> sure() {
        return Optional.empty();
    }

    /** Whether it shows that agent; empty when it tells nothing about agents. */
    default Optional<Boolean> shows(String agent) {
        return rows().flatMap(rows -> rows.names(agent));
    }

    /** One line that says what it is, for a list of results. */
    default String summary() {
        return rows().map(rows -> rows.size() + (rows.size() == 1 ? " row" : " rows"))
                .orElse("text");
    }

    /** The exit code that it asks for although it is shown; 0 for none. */
    default int exit() {
        return 0;
    }

    /** What its rows leave out although the tenant told it, in words; empty when nothing is left out. */
    default String leftOut() {
        return "";
    }

    /** Whether it says that something is wrong, for {@code --exit-code}. */
    default boolean isFinding() {
        return false;
    }
}
