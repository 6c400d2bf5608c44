package io.cxsh.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whatever stands after {@code where}: no condition, or one that judges every cell and reads back as itself. */
class ConditionFuzzTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final List<@Nullable Object> CELLS = Arrays.asList(
            null, "", "Available", 7, 1.5, true, "2026-11-23T09:58:40Z", "2026-11-23T09:58:40+01:00", "x");

    @FuzzTest(maxDuration = "")
    void condition(byte[] bytes) {
        Condition.read(new String(bytes, StandardCharsets.UTF_8)).ifPresent(ConditionFuzzTest::assertJudges);
    }

    private static void assertJudges(Condition condition) {
        assertThat(Condition.read(condition.toString())).contains(condition);
        for (Object cell : CELLS) {
            boolean holds = holds(condition, condition.operator(), cell);
            if (condition.operator().equals("=") && cell != null) {
                assertThat(holds(condition, "!=", cell)).isEqualTo(!holds);
            }
            if (condition.operator().equals("<") && holds && cell != null) {
                assertThat(holds(condition, ">", cell)).isFalse();
            }
        }
    }

    private static boolean holds(Condition condition, String operator, @Nullable Object cell) {
        return new Condition(condition.field(), operator, condition.value()).holds(Arrays.asList(cell), 0, NOW);
    }
}
