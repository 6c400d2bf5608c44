package io.cxsh.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.json|[{\"id\":1,\"n\":\"x\"},{\"id\":2}]",
                "a.json|{\"rows\":[{\"id\":1,\"n\":\"x\"},{\"id\":2,\"n\":null}],\"total\":2}",
                "a.ndjson|{\"id\":1,\"n\":\"x\"} {\"id\":2}",
                "a.csv|`id,n\r\n1,\"x\"\r\n\r\n2,\n`",
                "a.csv|`\uFEFFid;n\n1;x\n2`"
            })
    void readsRows(String name, String text) throws IOException {
        Rows rows = RowsFile.read(file(name, text));

        assertThat(rows.columns()).containsExactly("id", "n");
        assertThat(rows.cells()).extracting(row -> Rows.text(row, 0)).containsExactly("1", "2");
        assertThat(rows.cells()).extracting(row -> Rows.text(row, 1)).containsExactly("x", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.json|[1]|no list of objects",
                "a.json|[{|holds no JSON rows",
                "a.csv|`id\n\"open`|does not end",
                "a.csv|`\n`|no heading"
            })
    void saysWhatIsWrong(String name, String text, String message) {
        assertThatThrownBy(() -> RowsFile.read(file(name, text))).hasMessageContaining(message);
    }

    @Test
    void keptResultsAreForTheirOwnerAndReadBack() throws IOException {
        KeptResults kept = new KeptResults(folder.resolve("home").resolve("results"));
        Rows rows = new Rows(List.of("id"), List.of(List.of("7")));

        kept.keep("mine", rows);

        assertThat(kept.rows("mine")).contains(rows);
        assertThat(kept.names()).containsExactly("mine");
        Path file = folder.resolve("home/results/mine.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(kept.forget("mine")).isTrue();
        assertThat(kept.rows("mine")).isEmpty();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
