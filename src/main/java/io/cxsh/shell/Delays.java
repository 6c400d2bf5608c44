package io.cxsh.shell;

import io.cxsh.results.Rows;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long after its {@code since} each change was seen. A change can have been visible since just after the round
 * before, so nothing is known better than the time between two rounds; and both clocks must agree.
 */
final class Delays {
    private final Duration every;
    private final List<Duration> measured = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    Delays(Duration every) {
        this.every = every;
    }

    /** Remembers what a round showed: a row that comes back with the same since is no change. */
    void remember(Optional<Rows> round) {
        round.ifPresent(rows -> rows.cells().forEach(row -> known.add(key(rows, row))));
    }

    private static String key(Rows rows, List<@Nullable Object> row) {
        return Stream.of("agentId", "email", "channel", "state", "since")
                .map(field ->
                        rows.column(field).map(column -> Rows.text(row, column)).orElse(""))
                .collect(Collectors.joining("\t"));
    }

    /**
     * Measures one row and says so; empty when it has no time.
     *
     * @param now when it was seen, on this machine's clock
     */
    String measured(Rows rows, List<@Nullable Object> row, Instant now) {
        Optional<Duration> delay = rows.column("since")
                .flatMap(column -> moment(Rows.text(row, column)))
                .map(since -> Duration.between(since, now));
        if (delay.isPresent() && known.contains(key(rows, row))) {
            return "  again, unchanged";
        }
        delay.ifPresent(measured::add);
        return delay.map(Delays::words).orElse("");
    }

    private static String words(Duration delay) {
        return delay.isNegative()
                ? "  seen %d s before its since".formatted(delay.abs().toSeconds())
                : "  seen %d s after its since".formatted(delay.toSeconds());
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** All of them in one line; empty when nothing changed. */
    String summary() {
        if (measured.isEmpty()) {
            return "";
        }
        List<Duration> sorted = measured.stream().sorted().toList();
        return "delay: %d change%s, median %d s, most %d s (± %d s, the time between two rounds)\n"
                .formatted(
                        sorted.size(),
                        sorted.size() == 1 ? "" : "s",
                        sorted.get((sorted.size() - 1) / 2).toSeconds(),
                        sorted.get(sorted.size() - 1).toSeconds(),
                        every.toSeconds());
    }
}
