package io.cxsh.diagnosis;

import io.cxsh.model.AgentId;
import io.cxsh.model.AgentState;
import io.cxsh.model.Filter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Finding which of eight filters hide an agent with three rows. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HidingSetsBenchmark {
    private final List<Filter> filters =
            IntStream.range(0, 8).mapToObj(i -> new Filter("f" + i, "v")).toList();
    private final List<AgentState> rows = IntStream.of(0b10110111, 0b01111011, 0b11011101)
            .mapToObj(bits -> new AgentState(new AgentId("" + bits), null, null, "Busy", null, null, Map.of()))
            .toList();

    /** Measured. */
    @Benchmark
    public HidingSets sets() {
        return HidingSets.of(filters, rows, HidingSetsBenchmark::passes);
    }

    private static boolean passes(Filter filter, AgentState row) {
        return (Integer.parseInt(row.agentId().value()) >> (filter.field().charAt(1) - '0') & 1) == 1;
    }
}
