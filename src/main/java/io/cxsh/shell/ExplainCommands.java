package io.cxsh.shell;

import io.cxsh.api.ApiException;
import io.cxsh.diagnosis.AgentReference;
import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.CausePage;
import io.cxsh.diagnosis.Diagnosis;
import io.cxsh.diagnosis.DiagnosisResult;
import io.cxsh.diagnosis.Diagnostician;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Question;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.TenantWitness;
import io.cxsh.language.DidYouMean;
import io.cxsh.model.Filter;
import io.cxsh.model.Query;
import io.cxsh.results.Result;
import io.cxsh.results.TextResult;
import io.cxsh.session.SettingsException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Proving why an agent is not in an answer. */
final class ExplainCommands {
    private static final int MOST_REQUESTS = 12;

    private final Session session;
    private final List<Cause> causes;
    private final InstantSource clock;
    private final ZoneId zone;

    ExplainCommands(Session session, List<Cause> causes, InstantSource clock, ZoneId zone) {
        this.session = session;
        this.causes = List.copyOf(causes);
        this.clock = clock;
        this.zone = zone;
    }

    List<DeclaredCommand> all() {
        return List.of(QueryOptions.declare(Declare.command(
                                "explain",
                                "find out why",
                                "why a query does not show an agent, with the proof; or the page of a cause")
                        .operands(0, 1, "[AGENT | CXnnn]"))
                .option("max-requests", "how many requests it may send, default " + MOST_REQUESTS)
                .flag("exit-code", "exit 5 when there is a finding")
                .formats()
                .does(
                        this::explain,
                        "explain ann.lee@acme.example --channel voice --state Available",
                        "explain CX306"));
    }

    private Result explain(Invocation invocation) throws UsageException, SettingsException, ApiException {
        Optional<String> operand = invocation.operand(0);
        if (operand.filter(text -> text.matches("(?i)CX\\d{3}")).isPresent()) {
            return page(operand.get().toUpperCase(Locale.ROOT));
        }
        Question question = question(operand, QueryOptions.query(invocation, false));
        Connection connection = session.connection();
        TenantWitness witness = new TenantWitness(connection.api(), connection.tokens(), session.exchanges());
        Diagnosis diagnosis = new Diagnostician(causes, clock).examine(question, witness, mostRequests(invocation));
        unreachable(diagnosis);
        return new DiagnosisResult(diagnosis);
    }

    private Result page(String code) throws UsageException {
        List<String> codes = causes.stream().map(Cause::code).toList();
        String hint = DidYouMean.of(code, codes)
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
        return new TextResult(CausePage.of(code).orElseThrow(() -> new UsageException("no cause " + code + hint)));
    }

    /** Without an agent the last query says whom; without filters too it is the question itself. */
    private Question question(Optional<String> operand, Query filters) throws UsageException {
        if (operand.isPresent()) {
            return Question.about(new AgentReference(operand.get()), filters, zone);
        }
        Query query = filters.filters().isEmpty()
                ? session.lastQuery().orElse(filters).withHistory(false)
                : filters;
        Filter who = query.filters().stream()
                .filter(filter -> AgentReference.IDENTITY.contains(filter.field()))
                .findFirst()
                .orElseThrow(() -> new UsageException("whom? type: explain AGENT [the filters of the query]"));
        return new Question(new AgentReference(who.value()), query, zone);
    }

    private static int mostRequests(Invocation invocation) throws UsageException {
        String text = invocation.value("max-requests").orElse(Integer.toString(MOST_REQUESTS));
        if (!text.matches("[1-9]\\d{0,2}")) {
            throw new UsageException("--max-requests takes a number from 1 to 999, not " + text);
        }
        return Integer.parseInt(text);
    }

    /** Where nothing answered there is nothing to judge: an error, not a diagnosis. */
    private static void unreachable(Diagnosis diagnosis) throws ApiException {
        for (Probe probe : List.of(Probe.SIGN_IN, Probe.ASKED)) {
            if (diagnosis.evidence().of(probe) instanceof Reading.Unreachable unreachable) {
                throw ApiException.unreachable(unreachable.why());
            }
        }
    }
}
