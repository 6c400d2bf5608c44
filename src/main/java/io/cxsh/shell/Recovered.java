package io.cxsh.shell;

import io.cxsh.bundle.Recording;
import java.util.List;

/**
 * A session as its journal tells it.
 *
 * @param recording what it asked and was answered, people as they are
 * @param lines what was typed and what it came to
 * @param isSimulated whether its tenant was the one on board
 * @param hasEnded whether it ended in order
 * @param isBroken whether its last line is broken, as where the shell was killed while it wrote
 */
record Recovered(
        Recording recording, List<JournalLine> lines, boolean isSimulated, boolean hasEnded, boolean isBroken) {
    Recovered {
        lines = List.copyOf(lines);
    }
}
