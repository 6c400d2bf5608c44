package io.cxsh.diagnosis;

import io.cxsh.model.AgentId;
import io.cxsh.model.AgentState;
import io.cxsh.model.DirectoryEntry;
import io.cxsh.model.FilterRule;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import io.cxsh.session.Dialect;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What has been observed so far, seen through what one cause declared to read. */
public final class Evidence {

    private static final Set<Probe> THE_QUERY = Set.of(Probe.ASKED, Probe.ASKED_AGAIN, Probe.ASKED_THIRD);

    private final Question question;
    private final Map<Probe, Reading> readings;
    private final Set<Probe> declared;
    private final Dialect dialect;
    /** What was worked out from these readings, for all causes that look at them. */
    private final Map<Object, Object> worked;

    private Evidence(
            Dialect dialect,
            Question question,
            Map<Probe, Reading> readings,
            Set<Probe> declared,
            Map<Object, Object> worked) {
        this.dialect = dialect;
        this.question = question;
        this.readings = readings;
        this.declared = declared;
        this.worked = worked;
    }

    /**
     * A person in the directory.
     *
     * @param cite the place that shows it
     */
    public record Entry(DirectoryEntry person, Citation cite) {}

    /** Everything observed of the classic dialect, readable whole. */
    public static Evidence of(Question question, Map<Probe, Reading> readings) {
        return of(Dialect.CLASSIC, question, readings);
    }

    /** Everything observed, readable whole. */
    public static Evidence of(Dialect dialect, Question question, Map<Probe, Reading> readings) {
        Map<Probe, Reading> copy = new EnumMap<>(Probe.class);
        copy.putAll(readings);
        return new Evidence(dialect, question, copy, Set.of(Probe.values()), new HashMap<>());
    }

    /** The same evidence for a cause that declared these probes. */
    public Evidence limitedTo(Set<Probe> probes) {
        return new Evidence(dialect, question, readings, probes, worked);
    }

    /** Whether the platform answered, which has a directory. */
    public boolean isPlatform() {
        return dialect == Dialect.PLATFORM;
    }

    /** Her entry in the directory, when it was asked and lists exactly one person who is meant. */
    public Optional<Entry> entry() {
        if (!(readings.get(Probe.DIRECTORY) instanceof Reading.Entries found)) {
            return Optional.empty();
        }
        List<Entry> hers = IntStream.range(0, found.entries().size())
                .filter(i -> question.agent().names(found.entries().get(i)))
                .mapToObj(i -> new Entry(found.entries().get(i), Citation.row(found.exchange(), i)))
                .toList();
        return hers.size() == 1 ? Optional.of(hers.get(0)) : Optional.empty();
    }

    /** Her number: as she was named by, else as the directory or one of her rows tells it. */
    public Optional<AgentId> agentId() {
        String text = question.agent().text().strip();
        if (text.matches("\\d+")) {
            return Optional.of(new AgentId(text));
        }
        return entry().map(entry -> entry.person().agentId())
                .or(() -> Stream.of(Probe.ASKED, Probe.UNFILTERED)
                        .map(readings::get)
                        .filter(Reading.Rows.class::isInstance)
                        .flatMap(rows -> ((Reading.Rows) rows).current().stream())
                        .map(PlacedRow::state)
                        .filter(state -> question.agent().names(state))
                        .map(AgentState::agentId)
                        .findFirst());
    }

    /** Whether a row is hers, by what it says or by the number that the directory tells. */
    public boolean isHers(AgentState row) {
        return question.agent().names(row)
                || entry().filter(entry -> entry.person().agentId().equals(row.agentId()))
                        .isPresent();
    }

    /** The same evidence and what one more probe brought. */
    public Evidence with(Probe probe, Reading reading) {
        Map<Probe, Reading> more = new EnumMap<>(Probe.class);
        more.putAll(readings);
        more.put(probe, reading);
        return new Evidence(dialect, question, more, declared, new HashMap<>());
    }

    /** The question under examination. */
    public Question question() {
        return question;
    }

    /**
     * What a probe brought, or {@link Reading.Missing} when it was not asked.
     *
     * @throws IllegalStateException when the cause did not declare the probe
     */
    public Reading of(Probe probe) {
        if (!declared.contains(probe)) {
            throw new IllegalStateException(probe + " was read but not declared");
        }
        return readings.getOrDefault(probe, new Reading.Missing("not asked"));
    }

    /** Whether the cause that looks may read the probe. */
    public boolean declares(Probe probe) {
        return declared.contains(probe);
    }

    /** Whether the probe was asked at all, answered or not. */
    public boolean asked(Probe probe) {
        of(probe);
        return readings.containsKey(probe);
    }

    /** The list that a probe brought, if it brought one, or said with a status that nobody matches. */
    public Optional<Reading.Rows> rows(Probe probe) {
        if (THE_QUERY.contains(probe) && of(probe) instanceof Reading.Refused refused) {
            return nobody(question.query(), refused);
        }
        return of(probe) instanceof Reading.Rows rows ? Optional.of(rows) : Optional.empty();
    }

    /**
     * The empty list that a refusal stands for: some servers answer 404, 400 or 422 where nobody matches a filter or
     * they do not know its value. Only where an answer under fewer filters shows her, and the filters miss her there or
     * the query was refused twice in the same way.
     */
    public Optional<Reading.Rows> nobody(Query query, Reading.Refused refused) {
        return mayMeanNobody(refused) && (isMissedBy(query) || isRefusedTwice(refused))
                ? Optional.of(refused.asNobody(query))
                : Optional.empty();
    }

    /** Whether the refusal may mean that nobody matches, as far as she is shown under fewer filters. */
    public boolean mayMeanNobody(Reading.Refused refused) {
        return refused.blamesTheQuery() && shownBy().isPresent();
    }

    private boolean isMissedBy(Query query) {
        List<AgentState> hers = shownBy().map(this::hers).orElse(List.of()).stream()
                .map(PlacedRow::state)
                .toList();
        return HidingSets.of(query.filters(), hers, FilterRule::holds).hidesHer();
    }

    private boolean isRefusedTwice(Reading.Refused refused) {
        return declared.contains(Probe.ASKED_AGAIN)
                && Stream.of(Probe.ASKED, Probe.ASKED_AGAIN)
                        .allMatch(
                                probe -> of(probe) instanceof Reading.Refused one && one.status() == refused.status());
    }

    /**
     * The probe whose list shows her under the fewest filters: the one without any, else the one that asks only for
     * her. Empty when neither does, or the cause declared neither.
     */
    public Optional<Probe> shownBy() {
        return Stream.of(Probe.UNFILTERED, Probe.ALONE)
                .filter(declared::contains)
                .filter(probe -> !hers(probe).isEmpty())
                .findFirst();
    }

    /** Her rows in the list that a probe brought; empty when there is no list too. */
    public List<PlacedRow> hers(Probe probe) {
        return rows(probe).map(rows -> once(probe, () -> hersIn(rows))).orElse(List.of());
    }

    private List<PlacedRow> hersIn(Reading.Rows rows) {
        List<PlacedRow> named = question.agent().in(rows);
        return named.isEmpty()
                ? rows.current().stream().filter(row -> isHers(row.state())).toList()
                : named;
    }

    /**
     * What follows from these readings alone, worked out at the first time it is wanted.
     *
     * @param key what it is; whoever works it out must declare what it reads
     */
    @SuppressWarnings("unchecked") // a key stands for one kind of value
    public <T> T once(Object key, Supplier<T> work) {
        Object known = worked.get(key);
        if (known == null) {
            known = work.get();
            worked.put(key, known);
        }
        return (T) known;
    }

    /** Whether the query as asked shows her. */
    public boolean isVisible() {
        return !hers(Probe.ASKED).isEmpty();
    }
}
