package io.cxsh.shell;

import io.cxsh.language.CommandSpec;
import io.cxsh.language.OptionSpec;
import io.cxsh.results.Result;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/**
 * A command as Spring Shell knows it, with what cxsh's own line needs on top: operands, allowed values, examples.
 *
 * @param spec what it takes
 * @param purpose the group that help lists it under: what a person wants to do
 * @param meaning one line
 * @param help the meaning of each option, and examples that run in the demo tenant
 * @param traits how it may stand in a line
 * @param body what it does
 */
record DeclaredCommand(CommandSpec spec, String purpose, String meaning, CommandHelp help, Set<Trait> traits, Body body)
        implements Command {

    /** What the line's runner must know beside the options. */
    enum Trait {
        /** It can stand behind a bar. */
        FROM_PIPE,
        /** It says nothing about the tenant and is left out of transcripts. */
        UNRECORDED,
        /** A whole command can stand in the place of its last operand. */
        TAKES_LINE
    }

    /** What a command does. */
    @FunctionalInterface
    interface Body {
        Result run(Invocation invocation) throws Exception;
    }

    @Override
    public String getName() {
        return spec.name();
    }

    @Override
    public String getDescription() {
        return meaning;
    }

    @Override
    public String getGroup() {
        return purpose;
    }

    @Override
    public List<CommandOption> getOptions() {
        return spec.options().stream().map(this::option).toList();
    }

    private CommandOption option(OptionSpec option) {
        return CommandOption.with()
                .longName(option.name())
                .description(help.options().getOrDefault(option.name(), ""))
                .type(option.takesValue() ? String.class : boolean.class)
                .build();
    }

    /** Hands the result to the stage that called, as an object: the next stage may want it. */
    @Override
    public ExitStatus execute(CommandContext context) throws Exception {
        StageWriter stage = (StageWriter) context.outputWriter();
        stage.println((Object) body.run(stage.invocation()));
        return ExitStatus.OK;
    }

    /** By identity: a command is declared once, and a record's own comparison is made at run time, slowly. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
