package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.AgentReference;
import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Diagnosis;
import io.cxsh.diagnosis.Diagnostician;
import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Question;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Witness;
import io.cxsh.model.AgentId;
import io.cxsh.model.AgentState;
import io.cxsh.model.Filter;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One cause in front of one tenant: the worlds of the causes' tests in a few words. */
final class Case {
    static final String ANN = "ann.lee@acme.example";
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String NOON = "2026-11-23T12:00:00Z";

    private Case() {}

    /** What the cause says about Ann under the filters, each written {@code field=value}. */
    static Judgement judge(Cause cause, Witness tenant, String... filters) {
        return judgeFor(ANN, cause, tenant, filters);
    }

    static Judgement judgeFor(String agent, Cause cause, Witness tenant, String... filters) {
        return judge(Question.about(new AgentReference(agent), query(filters), TOKYO), cause, tenant);
    }

    /** What the cause says about the list itself under the filters. */
    static Judgement judgeAll(Cause cause, Witness tenant, String... filters) {
        return judge(questionOfAll(filters), cause, tenant);
    }

    static Question question(String... filters) {
        return Question.about(new AgentReference(ANN), query(filters), TOKYO);
    }

    static Question questionOfAll(String... filters) {
        return Question.aboutAll(query(filters), TOKYO);
    }

    private static Query query(String... filters) {
        List<Filter> wanted = Arrays.stream(filters)
                .map(text -> text.split("=", 2))
                .map(parts -> new Filter(parts[0], parts[1]))
                .toList();
        return new Query(wanted, false);
    }

    private static Judgement judge(Question question, Cause cause, Witness tenant) {
        Diagnosis diagnosis = new Diagnostician(List.of(cause), InstantSource.system()).examine(question, tenant, 12);
        return diagnosis.verdicts().get(0).judgement();
    }

    /** The finding of a judgement that found. */
    static Finding found(Judgement judgement) {
        if (judgement instanceof Judgement.Found found) {
            return found.finding();
        }
        throw new AssertionError("not found, but " + judgement);
    }

    /** Ann on a channel, in a state since noon. */
    static AgentState ann(String channel, String state) {
        return row("4711", ANN, channel, state, NOON);
    }

    /** Somebody else, on voice. */
    static AgentState bob() {
        return row("4712", "bob.ray@acme.example", "voice", "Available", NOON);
    }

    static AgentState row(String id, @Nullable String email, @Nullable String channel, String state, String since) {
        return new AgentState(new AgentId(id), email, channel, state, null, Instant.parse(since), Map.of());
    }

    /** Leaves everybody out of the answers that are marked with a minus: {@code -+-} for the first and the third. */
    static Function<Query, Optional<Reading>> hiding(String answers) {
        AtomicInteger asked = new AtomicInteger();
        return query -> {
            int number = asked.getAndIncrement();
            return number < answers.length() && answers.charAt(number) == '-'
                    ? Optional.of(new Reading.Rows(
                            number + 2, 200, query, 0, List.of(), List.of(), Optional.of(FakeTenant.NOW)))
                    : Optional.empty();
        };
    }

    /** Leaves everybody but Bob out of the answers that are marked with a minus, and Bob where Ann is asked for. */
    static Function<Query, Optional<Reading>> showingBobAlone(String answers) {
        AtomicInteger asked = new AtomicInteger();
        return query -> {
            int number = asked.getAndIncrement();
            List<PlacedRow> bob = query.filters().isEmpty() ? List.of(new PlacedRow(bob(), 0)) : List.of();
            return number < answers.length() && answers.charAt(number) == '-'
                    ? Optional.of(new Reading.Rows(
                            number + 2, 200, query, bob.size(), bob, List.of(), Optional.of(FakeTenant.NOW)))
                    : Optional.empty();
        };
    }

    /** A tenant that takes an address in any letter case, and leaves Ann out of the answers marked with a minus. */
    static Function<Query, Optional<Reading>> inAnyCase(String answers) {
        AtomicInteger asked = new AtomicInteger();
        PlacedRow hers = new PlacedRow(row("4711", "Ann.Lee@acme.example", "voice", "Available", NOON), 0);
        return query -> {
            int number = asked.getAndIncrement();
            List<PlacedRow> rows = answers.charAt(number) == '-' ? List.of() : List.of(hers);
            return Optional.of(new Reading.Rows(
                    number + 2, 200, query, rows.size(), rows, List.of(), Optional.of(FakeTenant.NOW)));
        };
    }

    /** A tenant that reads a since without zone in New York, which no since of these tests survives. */
    static Function<Query, Optional<Reading>> inNewYork() {
        return query ->
                query.value("since").filter(since -> !since.endsWith("Z")).isPresent()
                        ? Optional.of(
                                new Reading.Rows(9, 200, query, 0, List.of(), List.of(), Optional.of(FakeTenant.NOW)))
                        : Optional.empty();
    }

    /** A tenant that cuts the list of all off before Ann, and remembers her when asked for her alone. */
    static Function<Query, Optional<Reading>> cutOffBeforeHer() {
        return query -> query.filters().isEmpty()
                ? Optional.of(new Reading.Rows(
                        3, 200, query, 1, List.of(new PlacedRow(bob(), 0)), List.of(), Optional.of(FakeTenant.NOW)))
                : Optional.empty();
    }

    /** Answers every query with that status. */
    static Function<Query, Optional<Reading>> refusing(int status, String said) {
        return query -> Optional.of(new Reading.Refused(7, status, said, 1));
    }

    /** Answers every query that asks for Ann with that status, and the others as they are. */
    static Function<Query, Optional<Reading>> refusingAnn(int status, String said) {
        return query ->
                query.filters().stream().anyMatch(filter -> filter.value().equals(ANN))
                        ? Optional.of(new Reading.Refused(7, status, said, 1))
                        : Optional.empty();
    }

    /** Answers every query that asks for somebody with that status, and the list of all as it is. */
    static Function<Query, Optional<Reading>> refusingHer(int status, String said) {
        return query ->
                query.filters().isEmpty() ? Optional.empty() : Optional.of(new Reading.Refused(7, status, said, 1));
    }
}
