package io.cxsh.api.classic;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.cxsh.api.classic.StatesDecoder.NoListException;
import io.cxsh.model.PlacedRow;
import io.cxsh.table.JsonText;
import io.cxsh.table.PlainJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** Whatever a server answers: told as what it is, or as many rows as its list has, read alike on both ways. */
class StatesDecoderFuzzTest {

    @FuzzTest(maxDuration = "")
    void states(byte[] bytes) throws IOException, NoListException {
        Optional<List<PlacedRow>> rows = Optional.empty();
        try {
            rows = Optional.of(read(bytes));
        } catch (JacksonException | NoListException told) {
            assertThat(told).message().isNotBlank();
        }
        if (rows.isPresent()) {
            List<?> list = whole(bytes);
            assertThat(rows.get().stream().map(PlacedRow::index)).isSorted().doesNotHaveDuplicates();
            assertThat(rows.get())
                    .hasSameSizeAs(list.stream()
                            .filter(StatesDecoderFuzzTest::hasState)
                            .toList());
            assertThat(read(unusual(list))).isEqualTo(rows.get());
        }
    }

    private static List<PlacedRow> read(byte[] bytes) throws NoListException {
        List<PlacedRow> rows = new ArrayList<>();
        StatesDecoder.read(new ByteArrayInputStream(bytes), new Collected(rows, new ArrayList<>()));
        return rows;
    }

    private static List<?> whole(byte[] bytes) {
        return PlainJson.read(new ByteArrayInputStream(bytes)) instanceof List<?> list ? list : List.of();
    }

    private static boolean hasState(Object element) {
        return element instanceof Map<?, ?> map && map.get("state") != null;
    }

    /** The same list with a history in each row, which are read through maps. */
    private static byte[] unusual(List<?> list) throws IOException {
        List<Map<Object, Object>> rows = new ArrayList<>();
        for (Object element : list) {
            Map<Object, Object> row = new LinkedHashMap<>(Map.of("history", List.of()));
            row.putAll((Map<?, ?>) element);
            rows.add(row);
        }
        StringBuilder text = new StringBuilder();
        JsonText.write(rows, text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
