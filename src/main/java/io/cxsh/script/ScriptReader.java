package io.cxsh.script;

import io.cxsh.language.DidYouMean;
import io.cxsh.language.Line;
import io.cxsh.language.Parser;
import io.cxsh.language.Problem;
import io.cxsh.language.Stage;
import io.cxsh.language.SyntaxException;
import io.cxsh.language.Word;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a script and its includes whole, before the first request; all errors at once. */
final class ScriptReader {
    private static final int LONGEST_LINE = 100_000;

    private final LinePort port;
    private final Values values;
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final List<Step> steps = new ArrayList<>();
    private final Includes includes = new Includes();
    private boolean isLineAbove;

    /**
     * A reader.
     *
     * @param given parameters from the command line; they win over the script's own
     */
    ScriptReader(LinePort port, Map<String, String> given) {
        this.port = port;
        this.values = new Values(given);
    }

    /**
     * The steps of a script.
     *
     * @param file where it stands: includes are looked for beside it
     */
    List<Step> read(String name, String text, Path file) throws SyntaxException {
        file(name, text, file);
        if (problems.isEmpty()) {
            values.unused().forEach(unused -> problems.add(unused(unused, name, text)));
        }
        return done();
    }

    /**
     * The steps of one more line; parameters and the line above are remembered.
     *
     * @param file where it stands: includes are looked for beside it
     */
    List<Step> read(Line line, String name, Path file) throws SyntaxException {
        includes.enter(name, file);
        line(line, name, false);
        includes.leave();
        return done();
    }

    private List<Step> done() throws SyntaxException {
        List<Step> read = List.copyOf(steps);
        steps.clear();
        if (!problems.isEmpty()) {
            List<Problem> found = List.copyOf(problems);
            problems.clear();
            throw new SyntaxException(found);
        }
        return read;
    }

    private Problem unused(String name, String script, String text) {
        String first = text.lines().findFirst().orElse("");
        Problem problem =
                new Problem("no parameter %s in this script".formatted(name), script, 1, 1, 1, first, Optional.empty());
        Optional<String> meant = DidYouMean.of(name, values.known());
        return meant.isPresent() || values.known().isEmpty()
                ? problem.didYouMean(meant)
                : problem.suggesting("there are: " + String.join(", ", values.known()));
    }

    private void file(String name, String text, Path file) {
        includes.enter(name, file);
        try {
            boolean isFirst = true;
            for (Line line : Parser.script(name, text).lines()) {
                if (!line(line, name, isFirst)) {
                    break;
                }
                isFirst = false;
            }
        } catch (SyntaxException wrong) {
            problems.addAll(wrong.problems());
        }
        includes.leave();
    }

    /** Whether the rest of the file can be understood. */
    private boolean line(Line line, String name, boolean isFirst) {
        Stage stage = line.stages().get(0);
        String place = name + ":" + line.number();
        try {
            if (line.source().length() > LONGEST_LINE) {
                throw problem(stage.command(), "a line of more than %d characters".formatted(LONGEST_LINE));
            }
            Optional<ScriptWord> own = ScriptWord.named(stage.command().raw());
            if (own.isPresent() && own.get() == ScriptWord.CXSH) {
                return version(words(line), stage, isFirst);
            }
            if (own.isPresent()) {
                own(own.get(), line, place);
                return true;
            }
            problems.addAll(port.check(line, name, values));
            steps.add(new Step.Run(line, name, place, values.now()));
            isLineAbove = true;
        } catch (SyntaxException wrong) {
            wrong.problems().forEach(problem -> problems.add(problem.in(name)));
        }
        return true;
    }

    private List<String> words(Line line) throws SyntaxException {
        Stage stage = line.stages().get(0);
        if (line.stages().size() > 1 || line.name().isPresent()) {
            throw problem(stage.command(), stage.command().raw() + " stands alone in its line");
        }
        List<String> words = new ArrayList<>();
        for (Word word : stage.words()) {
            words.add(word.text(values));
        }
        return words;
    }

    private boolean version(List<String> words, Stage stage, boolean isFirst) throws SyntaxException {
        Word at = word(stage, 0);
        if (words.size() != 1 || !words.get(0).matches("[1-9]\\d{0,3}")) {
            throw problem(at, "write the language's version: cxsh 1");
        }
        if (Integer.parseInt(words.get(0)) > ScriptRunner.LANGUAGE) {
            problems.add(problem(
                            at,
                            "this script is written for version %s; this cxsh reads %d"
                                    .formatted(words.get(0), ScriptRunner.LANGUAGE))
                    .problems()
                    .get(0));
            return false;
        }
        if (!isFirst) {
            throw problem(stage.command(), "the version stands before everything else");
        }
        return true;
    }

    private void own(ScriptWord own, Line line, String place) throws SyntaxException {
        Stage stage = line.stages().get(0);
        List<String> words = words(line);
        String written = line.filled(values);
        switch (own) {
            case INCLUDE -> include(words, stage);
            case LET -> let(words, stage);
            case REQUIRE -> require(words, stage, place);
            case SECTION -> {
                filled(words, stage, "a title is missing: section \"title\"");
                steps.add(new Step.Section(written, String.join(" ", words), place));
            }
            case NOTE -> {
                filled(words, stage, "words are missing: note \"text\"");
                steps.add(new Step.Note(written, place));
            }
            case ON_ERROR -> onError(words, stage, place);
            default -> steps.add(new CheckReader(stage, words, written, place).read(own));
        }
        if (own.isCheck() && !isLineAbove) {
            throw problem(stage.command(), "there is no line above to say something about");
        }
    }

    private static void filled(List<String> words, Stage stage, String message) throws SyntaxException {
        if (String.join("", words).isBlank()) {
            throw problem(stage.command(), message);
        }
    }

    private void let(List<String> words, Stage stage) throws SyntaxException {
        if (words.size() != 3 || !words.get(1).equals("=")) {
            throw problem(word(stage, Math.min(words.size(), 3)), "write: let NAME = VALUE");
        }
        if (!words.get(0).matches("[\\p{L}_][\\p{L}\\p{N}_-]*")) {
            throw problem(word(stage, 0), words.get(0) + " is no name; it begins with a letter or _");
        }
        values.let(words.get(0), words.get(2));
    }

    private void require(List<String> words, Stage stage, String place) throws SyntaxException {
        String what = words.isEmpty() ? "" : words.get(0);
        boolean isKnown = words.equals(List.of("simulator"))
                || (words.size() == 2 && what.equals("profile"))
                || words.equals(List.of("dialect", "classic"))
                || words.equals(List.of("dialect", "platform"));
        if (!isKnown) {
            throw problem(
                    word(stage, what.equals("dialect") || what.equals("profile") ? 1 : 0),
                    "write: require profile NAME, require dialect classic|platform, or require simulator");
        }
        steps.add(new Step.Require(what, words.size() > 1 ? words.get(1) : "", place));
    }

    private void onError(List<String> words, Stage stage, String place) throws SyntaxException {
        if (!words.equals(List.of("stop")) && !words.equals(List.of("continue"))) {
            throw problem(word(stage, 0), "write: on-error stop, or: on-error continue");
        }
        steps.add(new Step.OnError(words.get(0).equals("stop"), place));
    }

    private void include(List<String> words, Stage stage) throws SyntaxException {
        if (words.size() != 1) {
            throw problem(word(stage, Math.min(words.size(), 1)), "write: include PATH");
        }
        try {
            if (!includes.isOneTooMany()) {
                Path file = includes.beside(words.get(0));
                file(words.get(0), includes.text(words.get(0), file), file);
            }
        } catch (Includes.RefusedException refused) {
            throw problem(word(stage, 0), String.valueOf(refused.getMessage()));
        }
    }

    /** The word there, or the command where there is none. */
    private static Word word(Stage stage, int index) {
        return index < stage.words().size() ? stage.words().get(index) : stage.command();
    }

    private static SyntaxException problem(Word word, String message) {
        return new SyntaxException(word.place().problem(message));
    }
}
