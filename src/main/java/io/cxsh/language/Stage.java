package io.cxsh.language;

import java.util.List;

/**
 * What stands between two bars.
 *
 * @param command the first word; a reference, in the first stage, means the result itself
 * @param words all other words, options among them
 */
public record Stage(Word command, List<Word> words) {
    public Stage {
        words = List.copyOf(words);
    }
}
