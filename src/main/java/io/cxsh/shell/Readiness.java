package io.cxsh.shell;

import io.cxsh.language.Arguments;
import io.cxsh.language.DidYouMean;
import io.cxsh.language.Line;
import io.cxsh.language.Options;
import io.cxsh.language.Part;
import io.cxsh.language.Place;
import io.cxsh.language.Problem;
import io.cxsh.language.Stage;
import io.cxsh.language.SyntaxException;
import io.cxsh.language.Word;
import io.cxsh.shell.DeclaredCommand.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;

/** Finds the command of each stage of a line, and reads its options. */
final class Readiness {
    private final CommandRegistry registry;
    private final BooleanSupplier offline;

    /**
     * Reads lines for these commands.
     *
     * @param offline whether a recording answers, so that no line can send a credential anywhere
     */
    Readiness(CommandRegistry registry, BooleanSupplier offline) {
        this.registry = registry;
        this.offline = offline;
    }

    /** A stage that is ready to run. */
    record Ready(DeclaredCommand command, Arguments arguments, Optional<Ready> inner) {}

    /** The line's stages; what is wrong with any of them is found before the first one runs. */
    List<Ready> of(Line line, Caller caller) throws SyntaxException {
        List<Ready> stages = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        if (SecretWords.areIn(line.source())) {
            throw new SyntaxException(new Problem(
                    SecretWords.REFUSAL, caller.source(), line.number(), 1, 1, line.source(), Optional.empty()));
        }
        for (Stage stage : line.stages()) {
            try {
                stages.add(ready(stage, !stages.isEmpty(), caller));
            } catch (SyntaxException wrong) {
                problems.addAll(wrong.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new SyntaxException(problems);
        }
        return stages;
    }

    private Ready ready(Stage stage, boolean piped, Caller caller) throws SyntaxException {
        Word word = stage.command();
        String source = caller.source();
        if (word instanceof Word.Ref) {
            return ready(shown(stage), piped, caller);
        }
        String name = word.text(caller.parameters());
        if (!(registry.getCommandByName(name) instanceof DeclaredCommand command)) {
            List<String> names = registry.getCommands().stream()
                    .filter(known -> !known.isHidden())
                    .map(Command::getName)
                    .toList();
            throw new SyntaxException(word.place()
                    .problem("no command " + name)
                    .didYouMean(DidYouMean.of(name, names))
                    .in(source));
        }
        if (piped && !command.traits().contains(Trait.FROM_PIPE)) {
            throw new SyntaxException(
                    word.place().problem(name + " takes nothing from a pipe").in(source));
        }
        int inner = command.traits().contains(Trait.TAKES_LINE) ? innerCommand(stage) : -1;
        if (inner < 0) {
            return new Ready(command, arguments(stage, command, caller), Optional.empty());
        }
        List<Word> words = stage.words();
        Stage outer = new Stage(word, words.subList(0, inner));
        Stage line = new Stage(words.get(inner), words.subList(inner + 1, words.size()));
        return new Ready(command, arguments(outer, command, caller), Optional.of(ready(line, false, caller)));
    }

    private Arguments arguments(Stage stage, DeclaredCommand command, Caller caller) throws SyntaxException {
        Arguments arguments = Options.read(stage, command.spec(), caller.parameters(), caller.source());
        List<Problem> problems = caller.isTrusted()
                ? List.of()
                : Strangers.problems(stage.command(), arguments, caller.parameters(), offline.getAsBoolean());
        if (!problems.isEmpty()) {
            throw new SyntaxException(problems.stream()
                    .map(problem -> problem.in(caller.source()))
                    .toList());
        }
        return arguments;
    }

    /** A line that begins with a reference shows that result. */
    private static Stage shown(Stage stage) {
        Place place = stage.command().place();
        List<Word> words = new ArrayList<>(stage.words());
        words.add(0, stage.command());
        return new Stage(new Word.Text("show", List.of(new Part.Literal("show", false)), place), words);
    }

    /** Where in a stage's words another command begins; -1 when none does. */
    private int innerCommand(Stage stage) {
        for (int i = 0; i < stage.words().size(); i++) {
            Word word = stage.words().get(i);
            if (word instanceof Word.Text text
                    && !text.hasVariables()
                    && registry.getCommandByName(word.raw()) instanceof DeclaredCommand
                    && (i == 0 || !stage.words().get(i - 1).raw().startsWith("--"))) {
                return i;
            }
        }
        return -1;
    }
}
