package io.cxsh.api.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.cxsh.api.ApiException;
import io.cxsh.api.StatesAnswer;
import io.cxsh.model.Filter;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final String NEXT = ScriptedTenant.BASE + "/agents/states?skip=2&top=2";
    private final ScriptedTenant tenant = new ScriptedTenant();

    @Test
    void followsLinksToTheEnd() throws Exception {
        tenant.answers(page(3, "\"" + NEXT + "\"", 1, 2), page(3, "null", 3));

        StatesAnswer answer = tenant.api().states(Query.ALL);

        assertThat(ids(answer)).containsExactly("1", "2", "3");
        assertThat(answer.current())
                .extracting(PlacedRow::exchange, PlacedRow::index)
                .containsExactly(tuple(1, 0), tuple(1, 1), tuple(2, 0));
        assertThat(answer.pages()).isEqualTo(2);
        assertThat(answer.exchange().number()).isEqualTo(1);
        assertThat(tenant.asked()).containsExactly("/agents/states", "/agents/states?skip=2&top=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"href\":\"https://API-NA1.example:443/x?skip=2\"}",
                "\"/x?skip=2\"",
                "\"https://api-na1.example/x?skip=2\""
            })
    void followsAnyFormOfALinkToTheSameHost(String link) throws Exception {
        tenant.answers(page(2, link, 1), page(2, "null", 2));

        assertThat(ids(tenant.api().states(Query.ALL))).containsExactly("1", "2");
        assertThat(tenant.sent().get(1).uri().getPath()).isEqualTo("/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/x",
                "http://api-na1.example/x",
                "https://api-na1.example:8443/x",
                "//evil.example/x",
                "https://me@api-na1.example/x",
                "https://api-na1.example@evil.example/x",
                "mailto:someone"
            })
    void sendsTheTokenNowhereElse(String link) {
        tenant.answers(page(0, "\"" + link + "\"", 1));

        ApiException fault =
                catchThrowableOfType(ApiException.class, () -> tenant.api().states(Query.ALL));

        assertThat(fault.kind()).isEqualTo(ApiException.Kind.ODD);
        assertThat(fault).hasMessageContaining("whose next page is elsewhere").hasMessageContaining("not sent there");
        assertThat(tenant.sent()).hasSize(1);
    }

    @Test
    void aLinkWhoseTextIsNullIsNone() throws Exception {
        tenant.answers(page(2, "\"null\"", 1), page(2, "null", 2));

        assertThat(ids(tenant.api().states(Query.ALL))).containsExactly("1", "2");
        assertThat(tenant.asked().get(1)).startsWith("/agents/states?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://api-b32.example/x?skip=1", "http://api-na1.example/x", "https://["})
    void countsOnByTheTotalWhereTheLinkLeadsElsewhere(String link) throws Exception {
        tenant.answers(page(2, "\"" + link + "\"", 1), page(2, "null", 2));

        assertThat(ids(tenant.api().states(Query.ALL))).containsExactly("1", "2");
        assertThat(tenant.asked()).containsExactly("/agents/states", "/agents/states?skip=1&top=1");
    }

    @Test
    void namesTheHostThatALinkLeadsTo() {
        tenant.answers(page(0, "\"https://evil.example/x\"", 1));

        assertThatThrownBy(() -> tenant.api().states(Query.ALL))
                .hasMessage(
                        "a list whose next page is elsewhere, at https://evil.example; the token was not sent there");
    }

    @Test
    void aLinkThatIsNoAddressIsSaidToBeNone() {
        tenant.answers(page(0, "\"https://[\"", 1));

        assertThatThrownBy(() -> tenant.api().states(Query.ALL))
                .hasMessage("a list whose link to the next page is no address");
    }

    @Test
    void countsOnByTheTotalWhereThereAreNoLinks() throws Exception {
        tenant.answers(page(3, "", 1, 2), page(3, "", 3));
        Query query = new Query(List.of(new Filter("since", "2026-01-15T13:00:00Z")), false);

        StatesAnswer answer = tenant.api().states(query);

        assertThat(ids(answer)).containsExactly("1", "2", "3");
        assertThat(tenant.asked().get(1))
                .isEqualTo("/agents/states?updatedSince=2026-01-15T13%3A00%3A00Z&skip=2&top=2");
    }

    @Test
    void countsOnByTheTotalWhereTheLinksEndTooEarly() throws Exception {
        tenant.answers(page(2, "null", 1), page(2, "null", 2));

        assertThat(ids(tenant.api().states(Query.ALL))).containsExactly("1", "2");
    }

    @Test
    void anEmptyPageAfterTheTotalIsTheEnd() throws Exception {
        tenant.answers(page(2, "\"" + NEXT + "\"", 1, 2)).answers(204, "");

        assertThat(tenant.api().states(Query.ALL).pages()).isEqualTo(2);
    }

    @Test
    void anEmptyPageBeforeTheTotalIsNoEnd() {
        tenant.answers(page(3, "", 1, 2)).answers(204, "");

        assertThatThrownBy(() -> tenant.api().states(Query.ALL))
                .isInstanceOf(ApiException.class)
                .hasMessage("incomplete: a page without rows after 2 of 3");
    }

    @Test
    void anEmptyPageThatLinksOnIsNoEnd() {
        tenant.answers("{\"agentStates\":[],\"_links\":{\"next\":\"" + NEXT + "\"}}");

        assertThatThrownBy(() -> tenant.api().states(Query.ALL))
                .hasMessage("incomplete: a page without rows after 0, with a link to more");
    }

    @Test
    void aServerThatIgnoresSkipDoesNotShowItsFirstPageTwice() {
        tenant.answers(page(4, "", 1, 2), page(4, "", 1, 2));

        assertThatThrownBy(() -> tenant.api().states(Query.ALL))
                .hasMessage("incomplete: a page that came before, 2 rows in");
    }

    @Test
    void aLinkThatLeadsBackIsNotFollowedAgain() {
        String back = "\"" + ScriptedTenant.BASE + "/agents/states\"";
        tenant.answers(page(9, back, 1, 2));

        assertThatThrownBy(() -> tenant.api().states(Query.ALL))
                .hasMessage("incomplete: a list whose link to the next page leads back");
        assertThat(tenant.sent()).hasSize(1);
    }

    @Test
    void aLaterPageThatIsRefusedRefusesTheList() {
        tenant.answers(page(3, "\"" + NEXT + "\"", 1, 2)).answers(500, "");

        assertThatThrownBy(() -> tenant.api().states(Query.ALL)).hasMessage("the server failed (500)");
    }

    @Test
    void aListWithoutEndIsGivenUp() {
        for (int i = 0; i < 1_000; i++) {
            tenant.answers(page(0, "\"" + ScriptedTenant.BASE + "/agents/states?page=" + i + "\"", i));
        }

        assertThatThrownBy(() -> tenant.api().states(Query.ALL)).hasMessage("a list of more than 1,000 pages");
        assertThat(tenant.sent()).hasSize(1_000);
    }

    private static String page(int total, String next, int... ids) {
        String rows = IntStream.of(ids)
                .mapToObj(id ->
                        "{\"agentId\":%d,\"agentStateId\":1,\"lastPollTime\":\"%s\"}".formatted(id, System.nanoTime()))
                .collect(Collectors.joining(","));
        String links = next.isEmpty() ? "" : "\"_links\":{\"next\":" + next + "},";
        return "{" + (total > 0 ? "\"totalRecords\":" + total + "," : "") + links + "\"agentStates\":[" + rows + "]}";
    }

    private static List<String> ids(StatesAnswer answer) {
        return answer.current().stream()
                .map(row -> row.state().agentId().value())
                .toList();
    }
}
