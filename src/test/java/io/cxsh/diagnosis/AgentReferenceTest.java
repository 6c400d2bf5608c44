package io.cxsh.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.model.AgentId;
import io.cxsh.model.AgentState;
import io.cxsh.model.Filter;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgentReferenceTest {
    private static final String ANN = "ann.lee@acme.example";

    @Test
    void aNumberFindsTheOneWithZerosBeforeItWhenTheServerAnswersSo() {
        Reading.Rows answer = answer(new Filter("agentId", "421"), row("00421", ANN));

        assertThat(new AgentReference("421").in(answer)).isEqualTo(answer.current());
    }

    @Test
    void aNumberFindsNobodyElseInTheListOfAll() {
        Reading.Rows answer = answer(null, row("00421", ANN));

        assertThat(new AgentReference("421").in(answer)).isEmpty();
    }

    @Test
    void aRowWithoutAddressIsHersWhenTheServerAnswersTheAddressWithOnePerson() {
        Reading.Rows one = answer(new Filter("email", ANN), row("7", null), row("7", null));
        Reading.Rows two = answer(new Filter("email", ANN), row("7", null), row("8", null));

        assertThat(new AgentReference(ANN).in(one)).hasSize(2);
        assertThat(new AgentReference(ANN).in(two)).isEmpty();
    }

    @Test
    void herPastIsFoundInTheSameWay() {
        PlacedRow past = new PlacedRow(row("7", null), 0);
        Query asked = new Query(List.of(new Filter("email", ANN)), true);
        Reading.Rows history = new Reading.Rows(4, 200, asked, 0, List.of(), List.of(past), Optional.empty());

        assertThat(new AgentReference(ANN).inHistory(history)).containsExactly(past);
    }

    private static Reading.Rows answer(@Nullable Filter filter, AgentState... rows) {
        List<Filter> filters = filter == null ? List.of() : List.of(filter);
        List<PlacedRow> placed =
                List.of(rows).stream().map(row -> new PlacedRow(row, 0)).toList();
        return new Reading.Rows(3, 200, new Query(filters, false), rows.length, placed, List.of(), Optional.empty());
    }

    private static AgentState row(String id, @Nullable String email) {
        return new AgentState(new AgentId(id), email, "voice", "Available", null, null, Map.of());
    }
}
