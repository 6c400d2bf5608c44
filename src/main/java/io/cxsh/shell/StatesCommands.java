package io.cxsh.shell;

import io.cxsh.api.ApiException;
import io.cxsh.api.CxoneApi;
import io.cxsh.api.StatesAnswer;
import io.cxsh.diagnosis.AgentReference;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import io.cxsh.redaction.SafeText;
import io.cxsh.results.Extent;
import io.cxsh.results.Result;
import io.cxsh.results.StatesResult;
import io.cxsh.session.Account;
import io.cxsh.session.Dialect;
import io.cxsh.session.SettingsException;
import io.cxsh.session.SignInException;
import io.cxsh.session.Token;
import io.cxsh.transport.Exchange;
import java.util.List;
import java.util.function.Consumer;

/** Asking for agent states. */
final class StatesCommands implements CommandGroup {
    private final Session session;
    private final Consumer<String> notices;

    /**
     * The commands.
     *
     * @param notices receives what must be said beside a result
     */
    StatesCommands(Session session, Consumer<String> notices) {
        this.session = session;
        this.notices = notices;
    }

    @Override
    public List<String> names() {
        return List.of("states");
    }

    @Override
    public List<DeclaredCommand> all() {
        return List.of(QueryOptions.declare(Declare.command(
                        "states", "see who is there", "the agents' states, as the API shows them to this token"))
                .flag("history", "earlier states too")
                .flag("include-logged-out", "logged-out agents too, whom the platform lists")
                .flag("wide", "all that the rows carry")
                .formats()
                .does(this::states, "states --channel voice", "states --agent ann.lee@acme.example --history"));
    }

    private Result states(Invocation invocation)
            throws UsageException, SettingsException, ApiException, SignInException {
        Query query = QueryOptions.query(invocation, invocation.arguments().has("history"), session);
        return states(query, invocation.arguments().has("include-logged-out"));
    }

    /**
     * The answer to a query.
     *
     * @param loggedOut whether rows of logged-out agents are wanted also where the query does not ask for them
     */
    StatesResult states(Query query, boolean loggedOut) throws SettingsException, ApiException, SignInException {
        session.asked(query);
        StatesAnswer answer = answer(query);
        if (answer.current().isEmpty() && session.connection().tenant().dialect() == Dialect.CLASSIC) {
            session.connection().tokens().held().ifPresent(this::missingScope);
        }
        return shown(
                answer,
                session.connection().tenant().dialect() == Dialect.CLASSIC || loggedOut || isOfLoggedOut(query));
    }

    /** The answer that another token gets to the same query. */
    static StatesResult states(Connection way, Query query) throws ApiException, SignInException {
        return shown(way.api().states(query), way.tenant().dialect() == Dialect.CLASSIC || isOfLoggedOut(query));
    }

    /** The answer as a result, with the rows of logged-out agents or without. */
    private static StatesResult shown(StatesAnswer answer, boolean all) {
        Query query = answer.query();
        Exchange exchange = answer.exchange();
        List<PlacedRow> shown = all
                ? answer.current()
                : answer.current().stream().filter(StatesCommands::isIn).toList();
        return new StatesResult(
                query,
                answer.server(),
                answer.local(),
                answer.total(),
                shown,
                answer.earlier(),
                exchange.number(),
                exchange.status(),
                exchange.sent(),
                exchange.took(),
                new Extent(answer.pages(), answer.isComplete(), answer.current().size() - shown.size()));
    }

    /** Who asks for one agent, or for a state, wants to see it even where it is LoggedOut. */
    private static boolean isOfLoggedOut(Query query) {
        return query.history()
                || query.filters().stream()
                        .anyMatch(filter -> AgentReference.IDENTITY.contains(filter.field())
                                || filter.field().equals("state"));
    }

    /** The stable word of the platform's state 0; the classic dialect has none, and lists nobody who is out. */
    private static boolean isIn(PlacedRow row) {
        return !"LoggedOut".equals(row.state().kind());
    }

    private StatesAnswer answer(Query query) throws SettingsException, ApiException, SignInException {
        CxoneApi api = session.connection().api();
        return session.tape().isPresent()
                ? new RecordedStates(api, session.tape().get()).states(query)
                : api.states(query);
    }

    /** An empty list from a token that lacks the scope says nothing about anybody: said before it is shown. */
    private void missingScope(Token token) {
        token.grantedScopes()
                .filter(granted -> !granted.contains(Account.NEEDED_SCOPE))
                .ifPresent(granted -> notices.accept(
                        SafeText.line("note: the sign-in (#%d) granted %s, not %s: an empty list may only mean that"
                                .formatted(
                                        token.exchange(),
                                        granted.isEmpty() ? "nothing" : String.join(" ", granted),
                                        Account.NEEDED_SCOPE))));
    }
}
