package io.cxsh.diagnosis;

import io.cxsh.model.Query;
import io.cxsh.results.Rows;
import io.cxsh.session.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an explanation may ask, and what each answer would decide; sends nothing. A probe is sent only while a cause
 * still waits for it, so that most explanations need the first two or three.
 *
 * @param question what is to be examined
 * @param causes the catalogue
 * @param dialect the API that would answer
 */
public record Plan(Question question, List<Cause> causes, Dialect dialect) {
    public Plan {
        causes = causes.stream().filter(cause -> cause.concerns(dialect)).toList();
    }

    /** A row for each probe that this question can need, in the order in which they are tried. */
    public Rows rows() {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (Probe probe : Probe.values()) {
            request(probe).ifPresent(request -> {
                List<@Nullable Object> row = new ArrayList<>();
                row.add(request);
                row.add(probe.decides());
                row.add(readers(probe));
                cells.add(row);
            });
        }
        return new Rows(List.of("request", "decides", "causes"), cells);
    }

    private String readers(Probe probe) {
        List<String> codes = causes.stream()
                .filter(cause -> cause.reads().contains(probe))
                .map(cause -> cause.code().substring(2))
                .toList();
        return codes.size() == causes.size()
                ? "all"
                : codes.stream().limit(8).collect(Collectors.joining(" ")) + (codes.size() > 8 ? " …" : "");
    }

    private String everybodys() {
        return dialect == Dialect.CLASSIC && question.query().value("email").isPresent()
                ? "  (where empty, everybody's)"
                : "";
    }

    private Optional<String> request(Probe probe) {
        Query query = question.query();
        return switch (probe) {
            case ASKED -> Optional.of(StatesLine.of(query));
            case ASKED_AGAIN ->
                query.filters().isEmpty() ? Optional.empty() : Optional.of(StatesLine.of(query) + "  (once more)");
            case ASKED_THIRD ->
                query.filters().isEmpty() ? Optional.empty() : Optional.of(StatesLine.of(query) + "  (a third time)");
            case ASKED_MORE ->
                query.filters().isEmpty()
                        ? Optional.empty()
                        : Optional.of(StatesLine.of(query) + "  (three more times)");
            case ALONE ->
                question.identity().equals(query) ? Optional.empty() : Optional.of(StatesLine.of(question.identity()));
            case OTHER_TOKEN -> Optional.empty();
            case COLLEAGUE -> Optional.of("the query for somebody else  (after a refusal)");
            case UNFILTERED -> query.filters().isEmpty() ? Optional.empty() : Optional.of(StatesLine.of(Query.ALL));
            case HISTORY -> Optional.of(StatesLine.of(question.identity().withHistory(true)) + everybodys());
            case DIRECTORY, LOGINS, UNIT, TOKEN, HOST ->
                dialect == Dialect.PLATFORM ? Optional.of("(" + probe.asks() + ")") : Optional.empty();
            case SINCE_OTHERWISE -> question.sinceOtherwise(false).map(StatesLine::of);
            case CONFIRMATIONS ->
                query.filters().size() > 1 ? Optional.of("the query without one suspected filter") : Optional.empty();
            case SIGN_IN -> Optional.of("(the sign-in, no request of its own)");
            case CLOCK -> Optional.of("(the answers' Date, no request of its own)");
        };
    }
}
