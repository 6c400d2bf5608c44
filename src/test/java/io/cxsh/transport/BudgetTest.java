package io.cxsh.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final Request REQUEST = Request.get(URI.create("https://a.example/"), null);

    @Test
    void asManyAsItSaysPassAndNoMore() throws Exception {
        List<Request> sent = new ArrayList<>();
        Exchange answer =
                new Exchange(0, REQUEST, 200, "OK", List.of(), Body.of(""), null, Instant.EPOCH, Duration.ZERO);
        Budget budget = new Budget(
                request -> {
                    sent.add(request);
                    return answer;
                },
                2);

        assertThat(budget.send(REQUEST)).isSameAs(answer);
        assertThat(budget.send(REQUEST)).isSameAs(answer);
        assertThatThrownBy(() -> budget.send(REQUEST))
                .isInstanceOf(TransportException.class)
                .hasMessage("this session has sent 2 requests, its limit; start a new one to go on");
        assertThat(sent).hasSize(2);
    }
}
