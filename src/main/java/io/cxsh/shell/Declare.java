package io.cxsh.shell;

import io.cxsh.language.CommandSpec;
import io.cxsh.language.OptionSpec;
import io.cxsh.table.Format;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts a command's declaration together, option by option. */
final class Declare {
    private final String name;
    private final String purpose;
    private final String meaning;
    private final List<OptionSpec> options = new ArrayList<>();
    private final Map<String, String> meanings = new LinkedHashMap<>();
    private final Set<DeclaredCommand.Trait> traits = EnumSet.noneOf(DeclaredCommand.Trait.class);
    private String operands = "";
    private int least;
    private int most;

    private Declare(String name, String purpose, String meaning) {
        this.name = name;
        this.purpose = purpose;
        this.meaning = meaning;
    }

    /** A command. */
    static Declare command(String name, String purpose, String meaning) {
        return new Declare(name, purpose, meaning);
    }

    /** How many operands it takes, and what they are called. */
    Declare operands(int atLeast, int atMost, String words) {
        least = atLeast;
        most = atMost;
        operands = words;
        return this;
    }

    /** An option with a value, one of these if any are named. */
    Declare option(String option, String words, String... allowed) {
        options.add(OptionSpec.value(option, allowed));
        meanings.put(option, words);
        return this;
    }

    /** An option with a value that may be given more than once. */
    Declare repeated(String option, String words) {
        options.add(OptionSpec.value(option).repeatable());
        meanings.put(option, words);
        return this;
    }

    /** A flag. */
    Declare flag(String option, String words) {
        options.add(OptionSpec.flag(option));
        meanings.put(option, words);
        return this;
    }

    /** The option that chooses the format, which most commands have. */
    Declare formats() {
        return option(
                "format",
                "how to show it: " + String.join(", ", Format.words()),
                Format.words().toArray(String[]::new));
    }

    /** It can stand behind a bar. */
    Declare fromPipe() {
        traits.add(DeclaredCommand.Trait.FROM_PIPE);
        return this;
    }

    /** A whole command can stand in the place of its last operand. */
    Declare takesLine() {
        traits.add(DeclaredCommand.Trait.TAKES_LINE);
        return this;
    }

    /** It says nothing about the tenant: no transcript shows it. */
    Declare unrecorded() {
        traits.add(DeclaredCommand.Trait.UNRECORDED);
        return this;
    }

    /** The finished declaration. */
    DeclaredCommand does(DeclaredCommand.Body body, String... examples) {
        String usage = (name + " " + operands + (options.isEmpty() ? "" : " [options]"))
                .replace("  ", " ")
                .strip();
        CommandSpec spec = new CommandSpec(name, options, least, most, usage);
        return new DeclaredCommand(
                spec, purpose, meaning, new CommandHelp(meanings, List.of(examples)), Set.copyOf(traits), body);
    }
}
