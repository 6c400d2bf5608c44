package io.cxsh.language;

import java.util.List;

/**
 * A script, read whole.
 *
 * @param name what its errors call it
 * @param lines every line with a command, in order
 */
public record Script(String name, List<Line> lines) {
    public Script {
        lines = List.copyOf(lines);
    }
}
