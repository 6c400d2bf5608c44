package io.cxsh.language;

import java.util.List;
import java.util.Optional;

/**
 * One line, continued or not.
 *
 * @param stages at least one; the result of each goes into the next
 * @param name what its result is called, from {@code as @name}, without the {@code @}
 * @param source as typed, comment and all, without the last line end
 * @param number the number of its first line, from 1
 */
public record Line(List<Stage> stages, Optional<String> name, String source, int number) {
    public Line {
        stages = List.copyOf(stages);
    }
}
