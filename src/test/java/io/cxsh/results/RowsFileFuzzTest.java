package io.cxsh.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.cxsh.table.RowObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Whatever a file of rows holds: one sentence, or rows that are the same after they were kept. */
class RowsFileFuzzTest {

    @FuzzTest(maxDuration = "")
    void json(byte[] bytes) throws IOException {
        assertKept(read(bytes, ".json"));
    }

    @FuzzTest(maxDuration = "")
    void csv(byte[] bytes) throws IOException {
        assertKept(read(bytes, ".csv"));
    }

    private static Optional<Rows> read(byte[] bytes, String ending) throws IOException {
        Path file = Files.createTempFile("rows", ending);
        try {
            Files.write(file, bytes);
            return Optional.of(RowsFile.read(file));
        } catch (IOException said) {
            assertThat(said).message().isNotBlank().doesNotContain("\n", "\u001b");
            return Optional.empty();
        } finally {
            Files.delete(file);
        }
    }

    private static void assertKept(Optional<Rows> read) throws IOException {
        if (read.isPresent()) {
            Path kept = Files.createTempFile("kept", ".json");
            try {
                Files.writeString(kept, RowsFile.json(read.get()));
                assertThat(texts(new RowObjects(RowsFile.read(kept).table())))
                        .isEqualTo(texts(new RowObjects(read.get().table())));
            } finally {
                Files.delete(kept);
            }
        }
    }

    /**
     * As text, because 14e0 and 14 are the same number of two types, and sorted, because a field that a row leaves out has
     * no place in it. No record stands in a signature here: it would be loaded before the fuzzer changes it, and the VM
     * loses the fields of such a one.
     */
    private static List<String> texts(RowObjects rows) {
        List<String> texts = new ArrayList<>();
        rows.forEach(row -> texts.add(new TreeMap<>(row).toString()));
        return texts;
    }
}
