package io.cxsh.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.table.Format;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsResultTest {

    @Test
    void escapesANameThatAServerChose() throws IOException {
        StringBuilder out = new StringBuilder();

        new FactsResult(Map.of("< X-\u001b[31m", "a\u009bb"))
                .write(new View(Format.TABLE, 80, ZoneOffset.UTC, false, false), out);

        assertThat(out).hasToString("< X-\\u{1b}[31m  a\\u{9b}b\n");
    }
}
