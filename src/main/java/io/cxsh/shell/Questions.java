package io.cxsh.shell;

import io.cxsh.compare.DiffResult;
import io.cxsh.diagnosis.AgentReference;
import io.cxsh.diagnosis.Question;
import io.cxsh.language.Spelling;
import io.cxsh.model.Query;
import io.cxsh.results.Result;
import io.cxsh.results.StatesResult;
import io.cxsh.session.SettingsException;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What {@code explain} is asked: about whom, and which query does not show her. */
final class Questions {
    private final Session session;
    private final Supplier<ZoneId> zone;

    /**
     * The questions of a session.
     *
     * @param zone in which the person thinks of times
     */
    Questions(Session session, Supplier<ZoneId> zone) {
        this.session = session;
        this.zone = zone;
    }

    /** The agent that was named; after a comparison, all who vanished; nobody when the last query says whom. */
    List<String> agents(Invocation invocation) throws UsageException {
        Optional<String> operand = invocation.operand(0);
        Optional<DiffResult> diff = comparison(invocation);
        if (operand.isPresent() || diff.isEmpty() || invocation.value("query").isPresent()) {
            return operand.stream().toList();
        }
        List<String> vanished = diff.get().vanishedAgents();
        if (vanished.isEmpty()) {
            throw new UsageException("nobody vanished; type: explain AGENT");
        }
        return vanished;
    }

    /**
     * The question about that agent; without one the query says whom, or it is about the whole list.
     *
     * @throws UsageException when {@code --query} names no answer of states
     */
    Question about(Optional<String> agent, Invocation invocation)
            throws UsageException, SettingsException, IOException {
        Optional<Query> named = named(invocation);
        if (agent.isPresent()) {
            Query filters = named.isPresent() ? named.get() : about(agent.get(), invocation);
            return Question.about(new AgentReference(agent.get()), filters, zone.get());
        }
        Query query = named.isPresent() ? named.get() : filters(invocation);
        return query.filters().stream()
                .filter(filter -> AgentReference.IDENTITY.contains(filter.field()))
                .findFirst()
                .map(who -> new Question(new AgentReference(who.value()), query, zone.get()))
                .orElseGet(() -> Question.aboutAll(query, zone.get()));
    }

    /** The filters of a question about several agents. */
    Query aboutMany(Invocation invocation) throws UsageException, SettingsException {
        return about("", invocation);
    }

    /** The filters that were typed; of those above the line, not what they say of another person. */
    private Query about(String agent, Invocation invocation) throws UsageException, SettingsException {
        Query filters = filters(invocation);
        return QueryOptions.areTyped(invocation)
                ? filters
                : filters.keeping(filter ->
                        !AgentReference.IDENTITY.contains(filter.field()) || Spelling.isSame(filter.value(), agent));
    }

    /**
     * The filters that were typed. Without any, those of the result from which agents vanished, or else of the last
     * query: what a person asks about is what stands above.
     */
    private Query filters(Invocation invocation) throws UsageException, SettingsException {
        Query typed = QueryOptions.query(invocation, false, session);
        if (QueryOptions.areTyped(invocation)) {
            return typed;
        }
        return comparison(invocation)
                .map(DiffResult::asked)
                .orElseGet(session::lastQuery)
                .orElse(typed)
                .withHistory(false);
    }

    /** The comparison that the question is about: from the pipe, or the last result. */
    private Optional<DiffResult> comparison(Invocation invocation) {
        return invocation
                .input()
                .or(session.results()::last)
                .filter(DiffResult.class::isInstance)
                .map(DiffResult.class::cast);
    }

    /** The query of the result that {@code --query} names. */
    private Optional<Query> named(Invocation invocation) throws UsageException, IOException {
        Optional<String> reference = invocation.value("query");
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        if (QueryOptions.areTyped(invocation)) {
            throw new UsageException("--query brings the filters of " + reference.get() + "; leave the others out");
        }
        String name = reference.get().startsWith("@") ? reference.get().substring(1) : reference.get();
        Result result = session.results()
                .named(name)
                .orElseThrow(() -> new UsageException("no result @" + name + "; results lists them"));
        if (result instanceof StatesResult states) {
            return Optional.of(states.query().withHistory(false));
        }
        throw new UsageException("@" + name + " is no answer of states; results tells what each is");
    }
}
