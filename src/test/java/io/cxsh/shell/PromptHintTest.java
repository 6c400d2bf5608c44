package io.cxsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.results.TextResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.shell.core.command.CommandRegistry;

/** What stands below the line while it is typed; the cursor stands at the line's end. */
class PromptHintTest {
    private final PromptHint hint = new PromptHint(registry());

    private static CommandRegistry registry() {
        CommandRegistry registry = new CommandRegistry();
        registry.registerCommand(Declare.command("states", "see", "who is there")
                .option("channel", "only this channel")
                .flag("wide", "all columns")
                .does(call -> new TextResult("")));
        registry.registerCommand(Declare.command("watch", "see", "again and again")
                .option("every", "how long between")
                .takesLine()
                .does(call -> new TextResult("")));
        return registry;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "states; states: who is there",
                "'states '; states: who is there",
                "states --ch; --channel: only this channel",
                "'states --channel '; --channel: only this channel",
                "states --channel voi; --channel: only this channel",
                "'states --channel voice '; states: who is there",
                "'states --wide '; states: who is there",
                "watch --every 5s; --every: how long between",
                "'watch states '; states: who is there",
                "watch states --wide; --wide: all columns",
                "states | watch; watch: again and again",
            })
    void itSaysWhatTheWordMeans(String typed, String meaning) {
        assertThat(hint.at(typed)).contains(meaning);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"\"\"", "stat", "nonsense states", "\"states | \"", "# states"})
    void itSaysNothingWithoutAKnownCommand(String typed) {
        assertThat(hint.at(typed)).isEmpty();
    }

    @Test
    void anUnknownOptionLeavesTheCommandsMeaning() {
        assertThat(hint.at("states --nope x")).contains("states: who is there");
    }
}
