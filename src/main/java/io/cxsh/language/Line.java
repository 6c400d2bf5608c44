package io.cxsh.language;

import java.util.ArrayList;
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

    /** The same, where it stands in a text that it was taken out of: line {@code number} of it, from 1. */
    public Line at(int number) {
        return new Line(stages, name, source, number);
    }

    /**
     * The line as it is run: its variables filled in, without comment, and on one line wherever it was continued or a
     * quoted text went on. Typed again it is the same line.
     *
     * @throws SyntaxException when a variable has no value
     */
    public String filled(Variables variables) throws SyntaxException {
        List<String> spoken = new ArrayList<>();
        for (Stage stage : stages) {
            List<String> words = new ArrayList<>(List.of(filled(stage.command(), variables)));
            for (Word word : stage.words()) {
                words.add(filled(word, variables));
            }
            spoken.add(String.join(" ", words));
        }
        return String.join(" | ", spoken) + name.map(given -> " as @" + given).orElse("");
    }

    private static String filled(Word word, Variables variables) throws SyntaxException {
        if (!(word instanceof Word.Text text)
                || (!text.hasVariables() && word.raw().indexOf('\n') < 0)) {
            return word.raw();
        }
        String value = text.text(variables);
        boolean wouldBeOption = value.startsWith("-") && !text.beginsBare('-');
        return wouldBeOption ? Quoting.quoted(value) : Quoting.quote(value);
    }
}
