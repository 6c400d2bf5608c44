package io.cxsh.shell;

import io.cxsh.results.Rows;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Completing an agent among 100,000: the first time with all to learn, and again. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SeenBenchmark {
    private final Rows rows = rows(100_000);
    private final Seen known = learnt(rows);

    private static Rows rows(int count) {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String state = i % 4 == 0 ? "Wrapup" : "Available";
            cells.add(List.of("" + i, "agent" + i + "@acme.example", "voice", state, "2026-11-23T09:58:40Z"));
        }
        return new Rows(List.of("agentId", "email", "channel", "state", "since"), cells);
    }

    private static Seen learnt(Rows rows) {
        Seen seen = new Seen();
        seen.add(() -> rows);
        return seen;
    }

    /** Measured. */
    @Benchmark
    public List<String> first() {
        return learnt(rows).agents("agent777");
    }

    /** Measured. */
    @Benchmark
    public List<String> again() {
        return known.agents("agent777");
    }
}
