package io.cxsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jline.reader.impl.completer.NullCompleter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PromptPracticeTest {
    @Test
    void linesAreTypedAndReadWhereNobodySeesThem() throws Exception {
        Commands none = new Commands();
        Prompt.Assistance assistance =
                new Prompt.Assistance(NullCompleter.INSTANCE, new PromptHighlighter(none), new PromptHint(none));

        assertThat(new PromptPractice("xterm-256color", assistance).lines(Duration.ofMinutes(1)))
                .isEqualTo(20);
    }
}
