package io.cxsh.shell;

import io.cxsh.language.Arguments;
import io.cxsh.language.Part;
import io.cxsh.language.Problem;
import io.cxsh.language.Word;
import io.cxsh.script.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a line of a file may not do, because the file may come from a stranger: it reads the tenant in use, and writes
 * files that its caller names by a parameter. It keeps nothing, and sends the credentials to no other address.
 */
final class Strangers {
    private static final Set<String> KEEPING = Set.of("keep", "forget", "unalias", "use");
    private static final List<String> ELSEWHERE = List.of("tenant", "base", "auth-url", "area", "save", "keychain");
    private static final String VOUCH = "or run the file with --trust";

    private final Parameters parameters;
    private final List<Problem> problems = new ArrayList<>();

    private Strangers(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * What is wrong with a command and its words; empty when nothing is.
     *
     * @param offline whether a recording answers: then no credential goes anywhere, whoever is named
     */
    static List<Problem> problems(Word command, Arguments arguments, Parameters parameters, boolean offline) {
        Strangers strangers = new Strangers(parameters);
        strangers.look(command, arguments);
        if (!offline) {
            strangers.lookElsewhere(command, arguments);
        }
        return strangers.problems;
    }

    private void look(Word command, Arguments arguments) {
        List<Word> operands = arguments.operandWords();
        String name = command.raw();
        boolean keeps = KEEPING.contains(name) || (name.equals("alias") && !operands.isEmpty());
        if (keeps) {
            problems.add(
                    command.place().problem("no file may " + name + " anything", "type it at the prompt, " + VOUCH));
        }
        written(name, arguments).forEach(this::named);
    }

    private void lookElsewhere(Word command, Arguments arguments) {
        if (command.raw().equals("login")) {
            ELSEWHERE.forEach(option -> elsewhere(command, option, arguments));
        }
        arguments.optionWords().getOrDefault("as", List.of()).forEach(this::profile);
    }

    /** The words that name files to be written. */
    private static Stream<Word> written(String command, Arguments arguments) {
        List<Word> operands = arguments.operandWords();
        boolean saves = command.equals("bundle") && arguments.operands().get(0).equals("save");
        return switch (command) {
            case "save", "transcript" ->
                operands.isEmpty() ? Stream.of() : Stream.of(operands.get(operands.size() - 1));
            case "bundle" -> saves ? Stream.of(operands.get(1)) : Stream.of();
            case "history" -> arguments.word("script").stream();
            default -> Stream.of();
        };
    }

    private void named(Word file) {
        if (!isGiven(file)) {
            problems.add(file.place()
                    .problem(
                            "a file writes only what its caller names",
                            "write ${out} here and run it with --var out=FILE, " + VOUCH));
        }
    }

    private void elsewhere(Word command, String option, Arguments arguments) {
        if (arguments.has(option)
                && arguments.word(option).filter(this::isGiven).isEmpty()) {
            Word at = arguments.word(option).orElse(command);
            problems.add(at.place()
                    .problem(
                            "no file may say where the credentials go: --" + option,
                            "name it by a parameter from the command line, " + VOUCH));
        }
    }

    private void profile(Word name) {
        if (!isGiven(name)) {
            problems.add(name.place()
                    .problem(
                            "a file asks with the profile in use only",
                            "write ${other} here and run it with --var other=PROFILE, " + VOUCH));
        }
    }

    /** Whether it is one parameter, from the command line, and nothing else. */
    private boolean isGiven(Word word) {
        return word instanceof Word.Text text
                && text.parts().size() == 1
                && text.parts().get(0) instanceof Part.Variable variable
                && parameters.isGiven(variable.name());
    }
}
