package io.cxsh.diagnosis;

import io.cxsh.model.PlacedRow;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The outcome of an examination.
 *
 * @param question what was examined
 * @param evidence everything observed
 * @param verdicts one for every cause, in the catalogue's order
 * @param requests data requests sent
 * @param took how long it took on this machine's clock
 */
public record Diagnosis(Question question, Evidence evidence, List<Verdict> verdicts, int requests, Duration took) {
    public Diagnosis {
        verdicts = List.copyOf(verdicts);
    }

    /** Whether the query as asked shows her. */
    public boolean isVisible() {
        return evidence.isVisible();
    }

    /** The list that has most rows of hers, with these alone; empty when none has any. */
    public Optional<Reading.Rows> hers() {
        return Stream.of(Probe.values())
                .flatMap(probe -> evidence.rows(probe).stream())
                .map(rows -> new Reading.Rows(
                        rows.exchange(),
                        rows.status(),
                        rows.query(),
                        rows.total(),
                        hers(rows.current()),
                        hers(rows.earlier()),
                        rows.date()))
                .filter(rows -> !rows.current().isEmpty() || !rows.earlier().isEmpty())
                .max(Comparator.comparing(
                        rows -> rows.current().size() + rows.earlier().size()));
    }

    private List<PlacedRow> hers(List<PlacedRow> rows) {
        return rows.stream().filter(row -> question.agent().names(row.state())).toList();
    }

    /** Why nothing answered, when nothing did and no cause explains it: then there is nothing to judge. */
    public Optional<String> unreachable() {
        if (!found().isEmpty()) {
            return Optional.empty();
        }
        return Stream.of(Probe.SIGN_IN, Probe.ASKED)
                .map(evidence::of)
                .filter(Reading.Unreachable.class::isInstance)
                .map(reading -> ((Reading.Unreachable) reading).why())
                .findFirst();
    }

    /** The causes found, the strongest first and otherwise in the catalogue's order. */
    public List<Verdict> found() {
        return verdicts.stream()
                .filter(Verdict::isFound)
                .sorted(Comparator.comparing(verdict -> !verdict.isCertain()))
                .toList();
    }

    /** The causes that the evidence excludes. */
    public List<Verdict> ruledOut() {
        return verdicts.stream()
                .filter(verdict -> verdict.judgement() instanceof Judgement.RuledOut)
                .toList();
    }

    /** The causes that nothing observed decides. */
    public List<Verdict> open() {
        return verdicts.stream()
                .filter(verdict -> verdict.judgement() instanceof Judgement.Open)
                .toList();
    }
}
