package io.cxsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.results.TextResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.shell.core.command.Command;

class CommandsTest {
    private final Commands commands = new Commands();
    private final List<String> declared = new ArrayList<>();

    /** Notes when it is declared. */
    private record Group(List<String> names, List<String> declared) implements CommandGroup {
        @Override
        public List<DeclaredCommand> all() {
            declared.addAll(names);
            return names.stream()
                    .map(name -> Declare.command(name, "test", "does nothing").does(call -> new TextResult("")))
                    .toList();
        }
    }

    @BeforeEach
    void twoGroups() {
        commands.add(new Group(List.of("where", "count"), declared));
        commands.add(new Group(List.of("demo"), declared));
    }

    @Test
    void declaresOneGroupWhenOneOfItsCommandsIsWanted() {
        Command count = commands.getCommandByName("count");
        Command again = commands.getCommandByName("count");

        assertThat(count).isSameAs(again);
        assertThat(declared).containsExactly("where", "count");
    }

    @Test
    void declaresNothingWhenNobodyKnowsTheName() {
        assertThat(commands.getCommandByName("cuont")).isNull();
        assertThat(declared).isEmpty();
    }

    @Test
    void knowsTheBeginningOfANameWithoutDeclaringIt() {
        commands.getCommandByName("demo");
        declared.clear();

        assertThat(commands.isBeginning("wh")).isTrue();
        assertThat(commands.isBeginning("de")).isTrue();
        assertThat(commands.isBeginning("hw")).isFalse();
        assertThat(declared).isEmpty();
    }

    @Test
    void declaresEachGroupOnceWhenAllAreWanted() {
        commands.getCommandByName("where");

        assertThat(commands.getCommands()).extracting(Command::getName).contains("where", "count", "demo");
        assertThat(commands.getCommandsByPrefix("de")).hasSize(1);
        assertThat(declared).containsExactly("where", "count", "demo");
    }

    @Test
    void forgetsAnAliasWhenItIsDropped() {
        DeclaredCommand alias = Declare.command("v", "aliases", "").does(call -> new TextResult(""));
        commands.registerCommand(alias);

        commands.unregisterCommand(alias);

        assertThat(commands.getCommandByName("v")).isNull();
        assertThat(commands.getCommands()).extracting(Command::getName).doesNotContain("v");
    }
}
