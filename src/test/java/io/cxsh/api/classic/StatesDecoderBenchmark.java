package io.cxsh.api.classic;

import io.cxsh.model.PlacedRow;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading 100,000 rows of states from their bytes. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class StatesDecoderBenchmark {
    private final byte[] document = document(100_000);

    private static byte[] document(int rows) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < rows; i++) {
            text.append(i == 0 ? "" : ",").append("""
                    {"agentId":"%d","email":"agent%d@acme.example","channel":"voice","state":{"name":"Available","type":"idle"},"since":"2026-11-23T09:58:%02dZ"}""".formatted(i, i, i % 60));
        }
        return text.append(']').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Measured. */
    @Benchmark
    public List<PlacedRow> decode() throws StatesDecoder.NoListException {
        CurrentRows rows = new CurrentRows();
        StatesDecoder.read(new ByteArrayInputStream(document), rows);
        return rows.current(false);
    }
}
