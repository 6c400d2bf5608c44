package io.cxsh.results;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Filtering 100,000 rows. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ConditionBenchmark {
    private final Rows rows = rows(100_000);

    /** The condition. */
    @Param({"state=Wrapup", "state~^Wrap", "since>10m"})
    public String condition = "";

    private static Rows rows(int count) {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String state = i % 4 == 0 ? "Wrapup" : "Available";
            cells.add(List.of("" + i, "agent" + i + "@acme.example", "voice", state, "2026-11-23T09:58:40Z"));
        }
        return new Rows(List.of("agentId", "email", "channel", "state", "since"), cells);
    }

    /** Measured. */
    @Benchmark
    public int where() throws Reshape.NoFieldException {
        Condition read = Condition.read(condition).orElseThrow();
        return Reshape.where(rows, List.of(read), Instant.parse("2026-11-23T10:00:00Z"))
                .size();
    }
}
