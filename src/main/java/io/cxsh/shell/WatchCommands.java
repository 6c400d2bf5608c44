package io.cxsh.shell;

import io.cxsh.api.ApiException;
import io.cxsh.compare.Change;
import io.cxsh.compare.Changed;
import io.cxsh.compare.Diff;
import io.cxsh.redaction.SafeText;
import io.cxsh.results.Ages;
import io.cxsh.results.Result;
import io.cxsh.results.Rows;
import io.cxsh.results.TextResult;
import io.cxsh.script.Outcome;
import io.cxsh.script.Predicate;
import io.cxsh.table.Format;
import io.cxsh.transport.Exchange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asking the same again and again, politely, and saying what changed. */
final class WatchCommands implements CommandGroup {
    private static final int SHORTEST = 2;
    /** So many rounds in a row without an answer end it. */
    private static final int MOST_SILENT = 5;

    private final Surroundings surroundings;
    private final Screen screen;

    WatchCommands(Surroundings surroundings, Screen screen) {
        this.surroundings = surroundings;
        this.screen = screen;
    }

    @Override
    public List<String> names() {
        return List.of("watch");
    }

    @Override
    public List<DeclaredCommand> all() {
        return List.of(
                Declare.command("watch", "see who is there", "runs a command again and again and says what changed")
                        .operands(0, 0, "COMMAND …")
                        .option("every", "how long between two rounds, at least 2s, default 10s")
                        .option("until", "a predicate that ends it, such as \"agent ann.lee@acme.example visible\"")
                        .option("times", "how many rounds at most, default 360")
                        .takesLine()
                        .does(
                                this::watch,
                                "watch --times 2 --every 2s states --channel voice",
                                "watch --until 'rows > 0' states"));
    }

    private Result watch(Invocation call) throws Exception {
        Invocation.Again again = call.again().orElseThrow(() -> new UsageException("watch what? type: watch states …"));
        Optional<Predicate> until = until(call);
        Duration every = Duration.ofSeconds(number(call, "every", "10s", SHORTEST));
        int times = number(call, "times", "360", 1);
        Instant start = surroundings.clock().instant();
        Delays delays = new Delays(every);
        Result last = call.inner().orElseThrow();
        screen.show(last, screen.view(Optional.empty(), false));
        int silent = 0;
        for (int round = 1; silent > 0 || !holds(until, last); round++) {
            if (round >= times) {
                return ended(delays.summary() + "watched %d rounds".formatted(round), start);
            }
            try {
                surroundings.pause().of(every.multipliedBy(1L + silent)); // who asks too often asks less often
            } catch (InterruptedException stopped) {
                return ended(delays.summary() + "stopped after %d rounds".formatted(round), start);
            }
            Optional<Result> next = answered(again, silent);
            silent = next.isPresent() ? 0 : silent + 1;
            if (next.isPresent()) {
                delays.remember(last.rows());
                changes(last, next.get(), delays);
                last = next.get();
            }
        }
        return ended(
                delays.summary() + "it holds: " + until.map(Predicate::words).orElse(""), start);
    }

    /** One round; empty when the tenant refuses for the moment or fails, which a watch outlives. */
    private Optional<Result> answered(Invocation.Again again, int silent) throws Exception {
        try {
            return Optional.of(again.run());
        } catch (Exception thrown) {
            Optional<ApiException> passing = apiFault(thrown).filter(WatchCommands::isForTheMoment);
            if (silent + 1 >= MOST_SILENT || passing.isEmpty()) {
                throw thrown;
            }
            screen.say(SafeText.line("%s  no answer  %s; the watch goes on".formatted(time(), words(passing.get()))));
            return Optional.empty();
        }
    }

    private static String words(ApiException fault) {
        return fault.getMessage()
                + fault.exchange().map(answer -> " (#" + answer.number() + ")").orElse("");
    }

    /** The framework wraps what a command throws. */
    private static Optional<ApiException> apiFault(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(ApiException.class::isInstance)
                .map(ApiException.class::cast)
                .findFirst();
    }

    private static boolean isForTheMoment(ApiException fault) {
        int status = fault.exchange().map(Exchange::status).orElse(0);
        return fault.kind() == ApiException.Kind.UNREACHABLE || status == 429 || status >= 500;
    }

    private static Optional<Predicate> until(Invocation call) throws UsageException {
        try {
            Optional<String> words = call.value("until");
            return words.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Predicate.read(List.of(words.get().strip().split("\\s+", -1))));
        } catch (Predicate.UnreadableException wrong) {
            throw new UsageException(String.valueOf(wrong.getMessage()));
        }
    }

    private static int number(Invocation call, String option, String otherwise, int least) throws UsageException {
        String text = call.value(option).orElse(otherwise).replaceFirst("s$", "");
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < least) {
            throw new UsageException("--%s takes a number of at least %d, not %s".formatted(option, least, text));
        }
        return Integer.parseInt(text);
    }

    private boolean holds(Optional<Predicate> until, Result result) {
        Outcome outcome = new Outcome(
                0,
                Optional.of(result),
                () -> Recorder.text(result, Format.TABLE),
                0,
                Duration.ZERO,
                surroundings.clock().instant());
        return until.filter(predicate -> predicate.test().apply(outcome).isEmpty())
                .isPresent();
    }

    private void changes(Result last, Result next, Delays delays) {
        Optional<Diff> diff =
                last.rows().flatMap(before -> next.rows().flatMap(after -> Diff.of(before, after, false, Set.of())));
        if (diff.isEmpty() || diff.get().isEmpty()) {
            return;
        }
        Diff found = diff.get();
        found.vanished().forEach(row -> say("vanished", found.before(), row, ""));
        Instant now = surroundings.clock().instant();
        found.appeared().forEach(row -> say("appeared", found.after(), row, delays.measured(found.after(), row, now)));
        for (Changed changed : found.changed()) {
            List<String> words = changed.changes().stream()
                    .filter(change -> !change.field().equals("since"))
                    .map(WatchCommands::words)
                    .toList();
            boolean isNew =
                    changed.changes().stream().anyMatch(change -> change.field().equals("since"));
            String delay = isNew ? delays.measured(found.after(), changed.after(), now) : "";
            say("changed", found.after(), changed.after(), "  " + String.join(", ", words) + delay);
        }
    }

    private static String words(Change change) {
        return "%s %s → %s".formatted(change.field(), change.from(), change.to());
    }

    private void say(String what, Rows rows, List<@Nullable Object> row, String more) {
        StringBuilder who = new StringBuilder();
        for (String field : List.of("agentId", "email", "channel", "state")) {
            rows.column(field).ifPresent(column -> who.append("  ").append(Rows.text(row, column)));
        }
        screen.say(SafeText.line("%s  %-8s%s%s".formatted(time(), what, who, more)));
    }

    private String time() {
        return surroundings.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private Result ended(String why, Instant start) throws IOException {
        return new TextResult(why + ", "
                + Ages.of(Duration.between(start, surroundings.clock().instant())));
    }
}
