package io.cxsh.shell;

import io.cxsh.api.ApiException;
import io.cxsh.api.StatesAnswer;
import io.cxsh.model.Query;
import io.cxsh.results.Result;
import io.cxsh.results.StatesResult;
import io.cxsh.session.SettingsException;
import io.cxsh.session.SignInException;
import io.cxsh.transport.Exchange;
import java.util.List;

/** Asking for agent states. */
final class StatesCommands {
    private final Session session;

    StatesCommands(Session session) {
        this.session = session;
    }

    List<DeclaredCommand> all() {
        return List.of(QueryOptions.declare(Declare.command(
                        "states", "see who is there", "the agents' states, as the API shows them to this token"))
                .flag("history", "earlier states too")
                .flag("wide", "all that the rows carry")
                .formats()
                .does(this::states, "states --channel voice", "states --agent ann.lee@acme.example --history"));
    }

    private Result states(Invocation invocation) throws SettingsException, ApiException, SignInException {
        Query query = QueryOptions.query(invocation, invocation.arguments().has("history"));
        session.asked(query);
        StatesAnswer answer = session.connection().api().states(query);
        Exchange exchange = answer.exchange();
        return new StatesResult(
                query,
                answer.server(),
                answer.local(),
                answer.total(),
                answer.current(),
                answer.earlier(),
                exchange.number(),
                exchange.status(),
                exchange.sent(),
                exchange.took());
    }
}
