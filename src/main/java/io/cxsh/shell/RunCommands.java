package io.cxsh.shell;

import io.cxsh.language.Line;
import io.cxsh.language.Stage;
import io.cxsh.language.SyntaxException;
import io.cxsh.language.Variables;
import io.cxsh.language.Word;
import io.cxsh.script.ScriptWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What help and completion know about running scripts; {@link ScriptCommands} runs them. */
final class RunCommands implements CommandGroup {
    private static final String PURPOSE = "get along";

    @Override
    public List<String> names() {
        return Stream.concat(
                        Stream.of("run", "lint"),
                        Arrays.stream(ScriptWord.values()).map(ScriptWord::word))
                .toList();
    }

    /** The commands as help and completion know them; they are no part of a line, which {@link #words} finds out. */
    @Override
    public List<DeclaredCommand> all() {
        DeclaredCommand.Body alone = invocation -> {
            throw new UsageException("run and lint stand alone in a line, and in no script: write include FILE there");
        };
        List<DeclaredCommand> declared = new ArrayList<>(List.of(
                Declare.command(
                                "run",
                                PURPOSE,
                                "runs the lines of a .cxsh file, a pasted transcript, or all of a folder")
                        .operands(1, 1, "FILE")
                        .option("var", "NAME=VALUE, a parameter of the script; as often as needed")
                        .option("report", "junit, tap or json, and then the report's file")
                        .flag("check", "each answer must be the one that the transcript shows, by value")
                        .flag("update", "writes the answers that differ into the transcript")
                        .flag("live", "says how the tenant has moved on since the transcript")
                        .flag("trust", "the file is yours: it may write files and change profiles and addresses")
                        .flag("keep-people", "people as they are in the report")
                        .unrecorded()
                        .does(alone, "run morning.cxsh", "run ticket.md"),
                Declare.command("lint", PURPOSE, "says what is wrong with a .cxsh file or a transcript; runs nothing")
                        .operands(1, 1, "FILE")
                        .unrecorded()
                        .does(alone, "lint morning.cxsh")));
        Arrays.stream(ScriptWord.values())
                .map(word -> Declare.command(word.word(), "write a script", word.meaning())
                        .operands(0, 99, "…")
                        .unrecorded()
                        .does(call -> {
                            throw new UsageException(word.word() + " stands alone in its line");
                        }))
                .forEach(declared::add);
        return declared;
    }

    /** The words of a line that is run or lint and nothing else; empty for any other line. */
    static List<String> words(Line line) throws SyntaxException {
        Stage first = line.stages().get(0);
        if (line.stages().size() > 1
                || line.name().isPresent()
                || !List.of("run", "lint").contains(first.command().raw())) {
            return List.of();
        }
        List<String> words = new ArrayList<>(List.of(first.command().raw()));
        for (Word word : first.words()) {
            words.add(word.text(Variables.NONE));
        }
        return words;
    }
}
