package io.cxsh.diagnosis;

import io.cxsh.model.PlacedRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has been observed so far, seen through what one cause declared to read. */
public final class Evidence {
    private final Question question;
    private final Map<Probe, Reading> readings;
    private final Set<Probe> declared;

    private Evidence(Question question, Map<Probe, Reading> readings, Set<Probe> declared) {
        this.question = question;
        this.readings = readings;
        this.declared = declared;
    }

    /** Everything observed, readable whole. */
    public static Evidence of(Question question, Map<Probe, Reading> readings) {
        Map<Probe, Reading> copy = new EnumMap<>(Probe.class);
        copy.putAll(readings);
        return new Evidence(question, copy, Set.of(Probe.values()));
    }

    /** The same evidence for a cause that declared these probes. */
    public Evidence limitedTo(Set<Probe> probes) {
        return new Evidence(question, readings, probes);
    }

    /** The same evidence and what one more probe brought. */
    public Evidence with(Probe probe, Reading reading) {
        Map<Probe, Reading> more = new EnumMap<>(Probe.class);
        more.putAll(readings);
        more.put(probe, reading);
        return new Evidence(question, more, declared);
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

    /** Whether the probe was asked at all, answered or not. */
    public boolean asked(Probe probe) {
        of(probe);
        return readings.containsKey(probe);
    }

    /** The list that a probe brought, if it brought one. */
    public Optional<Reading.Rows> rows(Probe probe) {
        return of(probe) instanceof Reading.Rows rows ? Optional.of(rows) : Optional.empty();
    }

    /** Her rows in the list that a probe brought; empty when there is no list too. */
    public List<PlacedRow> hers(Probe probe) {
        return rows(probe).map(question.agent()::in).orElse(List.of());
    }

    /** Whether the query as asked shows her. */
    public boolean isVisible() {
        return !hers(Probe.ASKED).isEmpty();
    }
}
