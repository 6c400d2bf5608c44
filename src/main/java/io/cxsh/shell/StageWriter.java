package io.cxsh.shell;

import io.cxsh.results.Result;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The output of one stage: it takes the result as an object instead of printing it, and brings the call along. */
final class StageWriter extends PrintWriter {
    private final Invocation invocation;
    private @Nullable Result result;

    StageWriter(Invocation invocation) {
        super(Writer.nullWriter());
        this.invocation = invocation;
    }

    Invocation invocation() {
        return invocation;
    }

    @Override
    public void println(Object value) {
        if (value instanceof Result given) {
            result = given;
        }
    }

    /** What the command answered. */
    Optional<Result> result() {
        return Optional.ofNullable(result);
    }
}
