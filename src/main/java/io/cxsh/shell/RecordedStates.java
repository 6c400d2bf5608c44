package io.cxsh.shell;

import io.cxsh.api.ApiException;
import io.cxsh.api.CxoneApi;
import io.cxsh.api.StatesAnswer;
import io.cxsh.model.FilterRule;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import io.cxsh.session.SignInException;
import java.util.List;
import java.util.Optional;

/**
 * States in a replay: a question that was not recorded is answered by filtering the recorded whole list here, and says
 * so. Only for looking: a proof rests on what the tenant itself answered.
 */
final class RecordedStates {
    private final CxoneApi api;
    private final Tape tape;

    RecordedStates(CxoneApi api, Tape tape) {
        this.api = api;
        this.tape = tape;
    }

    StatesAnswer states(Query query) throws ApiException, SignInException {
        try {
            return api.states(query);
        } catch (ApiException unanswered) {
            boolean unrecorded = tape.refusal().isPresent() && !query.history();
            Optional<StatesAnswer> whole = unrecorded ? whole() : Optional.empty();
            return whole.map(answer -> filtered(answer, query)).orElseThrow(() -> unanswered);
        }
    }

    private Optional<StatesAnswer> whole() throws SignInException {
        tape.answerAgain(true);
        try {
            return Optional.of(api.states(Query.ALL));
        } catch (ApiException notRecorded) {
            return Optional.empty();
        } finally {
            tape.answerAgain(false);
        }
    }

    private static StatesAnswer filtered(StatesAnswer whole, Query query) {
        List<PlacedRow> rows = whole.current().stream()
                .filter(row -> query.filters().stream().allMatch(filter -> FilterRule.holds(filter, row.state())))
                .toList();
        return new StatesAnswer(query, whole.exchange(), query.filters(), whole.total(), rows, List.of());
    }
}
