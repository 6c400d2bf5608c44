package io.cxsh.diagnosis;

import io.cxsh.model.Query;
import io.cxsh.results.Result;
import io.cxsh.results.Rows;
import io.cxsh.results.RowsResult;
import io.cxsh.results.View;
import io.cxsh.session.Dialect;
import io.cxsh.table.Format;
import java.io.IOException;
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
public record Plan(Question question, List<Cause> causes, Dialect dialect) implements Result {
    private static final int SLOT = 9;
    private static final int NARROWEST = 60;
    private static final int WIDEST = 100;

    public Plan {
        causes = causes.stream()
                .filter(cause -> cause.concerns(dialect) && cause.concerns(question))
                .toList();
    }

    @Override
    public Optional<Rows> rows() {
        return Optional.of(table());
    }

    @Override
    public String summary() {
        return "a plan, 0 requests sent";
    }

    @Override
    public void write(View view, Appendable out) throws IOException {
        if (view.format() == Format.TABLE) {
            out.append(page(Math.max(NARROWEST, Math.min(view.width(), WIDEST))));
        } else {
            new RowsResult(table(), table().size(), summary()).write(view, out);
        }
    }

    /** The same for a person: what is asked, below it what the answer decides, at the right for which causes. */
    private String page(int width) {
        SlotLines lines = new SlotLines(SLOT, width);
        lines.title("the plan to explain " + question.whom() + "; each is asked only while a cause waits for it");
        lines.blank();
        int number = 0;
        for (List<@Nullable Object> row : table().cells()) {
            number++;
            lines.put(Integer.toString(number), String.valueOf(row.get(0)), "");
            lines.put("", "  " + row.get(1), String.valueOf(row.get(2)));
        }
        lines.put("cost", "0 requests sent", "");
        return lines.toString();
    }

    /** A row for each probe that this question can need, in the order in which they are tried. */
    private Rows table() {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (Probe probe : Probe.values()) {
            Optional<String> wanted = readers(probe).isEmpty() ? Optional.empty() : request(probe);
            wanted.ifPresent(request -> {
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
                question.identity().equals(query)
                                || question.identity().filters().isEmpty()
                        ? Optional.empty()
                        : Optional.of(StatesLine.of(question.identity()));
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
