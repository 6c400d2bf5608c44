package io.cxsh.diagnosis;

import io.cxsh.model.AgentId;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import io.cxsh.session.Dialect;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Examines a question: asks the probe that most open causes wait for, lets every cause judge again, and stops when
 * none waits for a probe any more or the budget is spent.
 */
public final class Diagnostician {
    /** How far back her sign-ins are looked for. */
    private static final Duration LOGINS = Duration.ofDays(7);

    private static final Reading NOBODY_NAMED = new Reading.Missing("the question names nobody");

    private final List<Cause> causes;
    private final InstantSource clock;

    /**
     * A diagnostician for a catalogue.
     *
     * @param causes every cause, in the catalogue's order
     * @param clock this machine's clock, for the time taken
     */
    public Diagnostician(List<Cause> causes, InstantSource clock) {
        this.causes = List.copyOf(causes);
        this.clock = clock;
    }

    /**
     * Examines the question.
     *
     * @param most how many data requests may be sent
     */
    public Diagnosis examine(Question question, Witness witness, int most) {
        Instant start = clock.instant();
        int before = witness.requests();
        Map<Probe, Reading> readings = new EnumMap<>(Probe.class);
        Optional<Probe> next = Optional.of(Probe.ASKED);
        while (next.isPresent()) {
            int left = most - (witness.requests() - before);
            readings.put(
                    next.get(), ask(next.get(), Evidence.of(witness.dialect(), question, readings), witness, left));
            heardAnew(question, witness, readings);
            readings.put(Probe.SIGN_IN, witness.signIn());
            readings.put(Probe.CLOCK, witness.clock());
            readings.put(Probe.TOKEN, witness.token());
            readings.put(Probe.HOST, witness.host());
            Evidence soFar = Evidence.of(witness.dialect(), question, readings);
            next = nextProbe(judged(soFar, witness.dialect()), readings).map(probe -> needed(probe, soFar, readings));
        }
        Evidence evidence = Evidence.of(witness.dialect(), question, readings);
        return new Diagnosis(
                question,
                evidence,
                judged(evidence, witness.dialect()),
                witness.requests() - before,
                Duration.between(start, clock.instant()));
    }

    /** An answer without a word says nobody, once this tenant is known to answer with lists where there is somebody. */
    private static void heardAnew(Question question, Witness witness, Map<Probe, Reading> readings) {
        Map<Probe, Query> queries =
                Map.of(Probe.ASKED, question.query(), Probe.UNFILTERED, Query.ALL, Probe.ALONE, question.identity());
        queries.forEach((probe, query) -> {
            if (readings.get(probe) instanceof Reading.Odd odd && odd.silent()) {
                readings.put(probe, witness.states(query));
            }
        });
    }

    private List<Verdict> judged(Evidence evidence, Dialect dialect) {
        return causes.stream()
                .filter(cause -> cause.concerns(dialect) && cause.concerns(evidence.question()))
                .map(cause -> new Verdict(cause, cause.judge(evidence.limitedTo(cause.reads()))))
                .toList();
    }

    private static Optional<Probe> nextProbe(List<Verdict> verdicts, Map<Probe, Reading> asked) {
        Map<Probe, Long> wanted = verdicts.stream()
                .flatMap(verdict -> wanted(verdict).stream())
                .filter(probe -> !asked.containsKey(probe))
                .collect(Collectors.groupingBy(probe -> probe, Collectors.counting()));
        return wanted.entrySet().stream()
                .max(Map.Entry.<Probe, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** The platform tells histories by her number, which the directory may have to tell first. */
    private static Probe needed(Probe probe, Evidence evidence, Map<Probe, Reading> asked) {
        boolean byNumber = evidence.isPlatform() && (probe == Probe.HISTORY || probe == Probe.LOGINS);
        boolean lacks = byNumber && evidence.agentId().isEmpty() && !asked.containsKey(Probe.DIRECTORY);
        return lacks ? Probe.DIRECTORY : probe;
    }

    private static Optional<Probe> wanted(Verdict verdict) {
        return verdict.judgement() instanceof Judgement.Open open ? open.probe() : Optional.empty();
    }

    private Reading ask(Probe probe, Evidence evidence, Witness witness, int left) {
        if (left <= 0 && probe.costsRequest() && !isKnown(probe, evidence, witness)) {
            return Reading.Missing.BUDGET;
        }
        if (evidence.question().agent().isEverybody() && (probe == Probe.DIRECTORY || probe == Probe.LOGINS)) {
            return NOBODY_NAMED;
        }
        return switch (probe) {
            case ASKED -> witness.states(evidence.question().query());
            case ASKED_AGAIN -> witness.statesAgain(evidence.question().query(), 2);
            case ASKED_THIRD -> witness.statesAgain(evidence.question().query(), 3);
            case ASKED_MORE -> askedMore(evidence.question().query(), witness, left);
            case UNFILTERED -> witness.states(Query.ALL);
            case OTHER_TOKEN -> witness.otherToken();
            case HISTORY -> history(evidence, witness, left);
            case DIRECTORY -> witness.directory(evidence.question().agent());
            case LOGINS -> logins(evidence, witness);
            case UNIT -> witness.unit();
            case ALONE -> witness.states(evidence.question().identity());
            case COLLEAGUE -> colleague(evidence, witness);
            case SINCE_OTHERWISE -> sinceOtherwise(evidence, witness);
            case CONFIRMATIONS -> confirm(evidence, witness, left);
            case SIGN_IN -> witness.signIn();
            case CLOCK -> witness.clock();
            case TOKEN -> witness.token();
            case HOST -> witness.host();
        };
    }

    /** Whether the answer was observed for somebody else on the same list; then it is free. */
    private static boolean isKnown(Probe probe, Evidence evidence, Witness witness) {
        Question question = evidence.question();
        return switch (probe) {
            case ASKED -> witness.knows(question.query());
            case UNFILTERED -> witness.knows(Query.ALL);
            case HISTORY -> witness.knowsHistory(question.identity(), evidence.agentId());
            default -> false;
        };
    }

    /** Where nothing is found under the address as typed, everybody's is looked through: it may be written otherwise. */
    private static Reading history(Evidence evidence, Witness witness, int left) {
        Query identity = evidence.question().identity();
        Query all = Query.ALL.withHistory(true);
        boolean known = witness.knowsHistory(identity, evidence.agentId());
        Reading hers = witness.history(identity, evidence.agentId());
        boolean isOther = !evidence.isPlatform()
                && identity.value("email").isPresent()
                && !evidence.rows(Probe.UNFILTERED)
                        .map(Reading.Rows::current)
                        .orElse(List.of())
                        .isEmpty()
                && (witness.knows(all) || left > (known ? 0 : 1));
        return isOther && !isNamed(evidence, hers) && isNamed(evidence, witness.states(all))
                ? witness.states(all)
                : hers;
    }

    private static boolean isNamed(Evidence evidence, Reading reading) {
        return reading instanceof Reading.Rows rows
                && !evidence.question().agent().inHistory(rows).isEmpty();
    }

    /** From shortly before she last signed in, at most a week ago, lest a session be overlooked. */
    private Reading logins(Evidence evidence, Witness witness) {
        Instant weekAgo = clock.instant().minus(LOGINS).truncatedTo(ChronoUnit.SECONDS);
        Optional<AgentId> agent = evidence.agentId();
        return agent.isPresent()
                ? witness.logins(agent.get(), weekAgo)
                : new Reading.Missing("nothing here tells her number");
    }

    /** The fourth to the sixth answer to the query, as far as the budget goes. */
    private static Reading askedMore(Query query, Witness witness, int left) {
        return new Reading.Several(IntStream.rangeClosed(4, 3 + Math.min(left, 3))
                .mapToObj(time -> witness.statesAgain(query, time))
                .filter(Reading.Rows.class::isInstance)
                .map(Reading.Rows.class::cast)
                .toList());
    }

    private static Reading colleague(Evidence evidence, Witness witness) {
        Question question = evidence.question();
        return evidence.rows(Probe.UNFILTERED).stream()
                .flatMap(rows -> rows.current().stream())
                .map(PlacedRow::state)
                .filter(row -> !question.agent().names(row))
                .flatMap(row -> question.insteadAbout(row).stream())
                .findFirst()
                .map(witness::states)
                .orElseGet(() -> new Reading.Missing("nobody else is shown who could be asked for in the same way"));
    }

    private static Reading sinceOtherwise(Evidence evidence, Witness witness) {
        FilterExamination examination = FilterExamination.of(evidence);
        return examination
                .hiddenBySinceAlone()
                .flatMap(
                        hidden -> evidence.question().sinceOtherwise(hidden.query(), examination.readsSinceOtherwise()))
                .map(query -> listOrRefusal(evidence, query, witness.states(query)))
                .orElseGet(() -> new Reading.Missing("no answer shows that since alone hides her"));
    }

    /** The empty list where a refusal stands for one, as her rows tell; else what came. */
    private static Reading listOrRefusal(Evidence evidence, Query query, Reading answer) {
        return answer instanceof Reading.Refused refused
                ? evidence.nobody(query, refused).map(Reading.class::cast).orElse(answer)
                : answer;
    }

    /** The list, or the one that a refusal stands for, which one that her rows do not explain must give twice. */
    private static Optional<Reading.Rows> listed(Evidence known, Query query, Witness witness, int left) {
        Reading answer = witness.states(query);
        if (!(answer instanceof Reading.Refused refused)) {
            return Optional.of(answer).filter(Reading.Rows.class::isInstance).map(Reading.Rows.class::cast);
        }
        return known.nobody(query, refused)
                .or(() -> known.mayMeanNobody(refused)
                                && left > 0
                                && witness.statesAgain(query, 2) instanceof Reading.Refused again
                                && again.status() == refused.status()
                        ? Optional.of(refused.asNobody(query))
                        : Optional.empty());
    }

    private static Reading confirm(Evidence evidence, Witness witness, int left) {
        List<Reading.Rows> answers = new ArrayList<>();
        int start = witness.requests();
        Set<Query> asked = new HashSet<>();
        for (int round = 0; round < 2; round++) { // what the first answers do not prove, another context may
            Evidence known = evidence.with(Probe.CONFIRMATIONS, new Reading.Several(answers));
            for (Query query : FilterExamination.of(known).confirmations(witness::knows)) {
                int rest = left - (witness.requests() - start);
                if (asked.add(query) && (witness.knows(query) || rest > 0)) {
                    listed(known, query, witness, rest - (witness.knows(query) ? 0 : 1))
                            .ifPresent(answers::add);
                }
            }
        }
        return new Reading.Several(answers);
    }
}
