package io.cxsh.shell;

import io.cxsh.api.ApiException;
import io.cxsh.diagnosis.AgentReference;
import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.CausePage;
import io.cxsh.diagnosis.Diagnosis;
import io.cxsh.diagnosis.DiagnosisResult;
import io.cxsh.diagnosis.Diagnostician;
import io.cxsh.diagnosis.Plan;
import io.cxsh.diagnosis.ProofTree;
import io.cxsh.diagnosis.Question;
import io.cxsh.diagnosis.TenantWitness;
import io.cxsh.language.DidYouMean;
import io.cxsh.results.Result;
import io.cxsh.results.TextResult;
import io.cxsh.session.SettingsException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Proving why an agent is not in an answer. */
final class ExplainCommands implements CommandGroup {
    private static final int MOST_REQUESTS = 12;

    private final Session session;
    private final Supplier<List<Cause>> causes;
    private final RosterExplanation rosters;
    private final OtherTokens tokens;
    private final InstantSource clock;
    private final Questions questions;

    ExplainCommands(Session session, Supplier<List<Cause>> causes, Surroundings surroundings, OtherTokens tokens) {
        this.tokens = tokens;
        this.session = session;
        this.causes = causes;
        this.clock = surroundings.clock();
        this.questions = new Questions(session, surroundings.zones());
        this.rosters = new RosterExplanation(session, causes, surroundings);
    }

    @Override
    public List<String> names() {
        return List.of("explain", "why-not");
    }

    @Override
    public List<DeclaredCommand> all() {
        return List.of(
                QueryOptions.declare(Declare.command(
                                        "explain",
                                        "find out why",
                                        "why a query does not show an agent, or nobody at all, with the proof; or a cause's page")
                                .operands(0, 1, "[AGENT | CXnnn]"))
                        .fromPipe()
                        .flag("plan", "what it would ask and why; sends nothing")
                        .flag("tree", "the whole proof, cause by cause")
                        .option(
                                "query",
                                "a result, such as @3, that does not show her; without it the last query counts")
                        .option("roster", "a file with people, all of them explained with shared requests")
                        .option("as", "a profile whose token is asked too: whether this one may not see the agent")
                        .option("max-requests", "how many requests it may send, default " + MOST_REQUESTS)
                        .flag("exit-code", "exit 5 when there is a finding")
                        .formats()
                        .does(
                                this::explain,
                                "explain ann.lee@acme.example --channel voice --state Available",
                                "explain --channel email",
                                "explain CX306"),
                QueryOptions.declare(Declare.command("why-not", "find out why", "why a suspected cause is not it")
                                .operands(1, 2, "CXnnn [AGENT]"))
                        .formats()
                        .does(this::whyNot, "why-not CX110 ann.lee@acme.example"));
    }

    private Result explain(Invocation invocation) throws UsageException, SettingsException, ApiException, IOException {
        Optional<String> operand = invocation.operand(0);
        if (operand.filter(text -> text.matches("(?i)CX\\d{3}")).isPresent()) {
            return page(operand.get().toUpperCase(Locale.ROOT));
        }
        if (invocation.value("roster").isPresent()) {
            withoutOther(invocation);
            return rosters.explain(
                    invocation.value("roster").get(),
                    QueryOptions.query(invocation, false, session),
                    mostRequests(invocation));
        }
        List<String> asked = questions.agents(invocation);
        if (asked.size() > 1) {
            return everybody(asked, invocation);
        }
        Question question = questions.about(asked.stream().findFirst(), invocation);
        if (invocation.arguments().has("plan")) {
            return new Plan(
                    question, causes.get(), session.connection().tenant().dialect());
        }
        Diagnosis diagnosis = examined(question, invocation);
        return invocation.arguments().has("tree") ? new ProofTree(diagnosis) : new DiagnosisResult(diagnosis);
    }

    /** All who vanished, with shared requests; a plan or a proof is of one. */
    private Result everybody(List<String> agents, Invocation invocation)
            throws UsageException, SettingsException, ApiException {
        if (invocation.arguments().has("plan") || invocation.arguments().has("tree")) {
            throw new UsageException("vanished: " + String.join(", ", agents) + "; type: explain AGENT");
        }
        withoutOther(invocation);
        return rosters.explain(
                agents.stream().map(AgentReference::new).toList(),
                questions.aboutMany(invocation),
                mostRequests(invocation));
    }

    private static void withoutOther(Invocation invocation) throws UsageException {
        if (invocation.value("as").isPresent()) {
            throw new UsageException("--as is for one agent; for many type: diff --as "
                    + invocation.value("as").get());
        }
    }

    private Diagnosis examined(Question question, Invocation invocation)
            throws UsageException, SettingsException, ApiException, IOException {
        TenantWitness witness = session.witness();
        Optional<String> other = invocation.value("as");
        if (other.isEmpty()) {
            return examined(question, witness, mostRequests(invocation));
        }
        Connection way = tokens.of(other.get());
        Diagnosis diagnosis = examined(question, witness.beside(session.witness(way)), mostRequests(invocation));
        tokens.asked(other.get(), diagnosis.evidence());
        tokens.sameTenant(other.get(), session.connection().tenant(), way.tenant());
        return diagnosis;
    }

    private Diagnosis examined(Question question, TenantWitness witness, int most) throws ApiException {
        Diagnosis diagnosis = new Diagnostician(causes.get(), clock).examine(question, witness, most);
        Optional<String> fault = diagnosis.unreachable();
        if (fault.isPresent()) {
            throw ApiException.unreachable(fault.get());
        }
        return diagnosis;
    }

    /** What one cause came to, in the last explanation or in a fresh one. */
    private Result whyNot(Invocation invocation) throws UsageException, SettingsException, ApiException, IOException {
        String code = invocation.words().get(0).toUpperCase(Locale.ROOT);
        boolean fresh = invocation.words().size() > 1;
        Optional<Diagnosis> last = session.results().newest(ExplainCommands::diagnosis);
        if (!fresh && last.isEmpty()) {
            throw new UsageException("explain an agent first, or type: why-not " + code + " AGENT");
        }
        Diagnosis diagnosis = fresh
                ? examined(questions.about(invocation.operand(1), invocation), session.witness(), MOST_REQUESTS)
                : last.get();
        return diagnosis.verdicts().stream()
                .filter(verdict -> verdict.cause().code().equals(code))
                .findFirst()
                .map(verdict -> new DiagnosisResult(diagnosis).about(verdict))
                .orElseThrow(() -> new UsageException("no cause " + code));
    }

    private static Optional<Diagnosis> diagnosis(Result result) {
        if (result instanceof DiagnosisResult explained) {
            return Optional.of(explained.diagnosis());
        }
        return result instanceof ProofTree tree ? Optional.of(tree.diagnosis()) : Optional.empty();
    }

    private Result page(String code) throws UsageException {
        List<String> codes = causes.get().stream().map(Cause::code).toList();
        String hint = DidYouMean.of(code, codes)
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
        return new TextResult(CausePage.of(code).orElseThrow(() -> new UsageException("no cause " + code + hint)));
    }

    private static int mostRequests(Invocation invocation) throws UsageException {
        String text = invocation.value("max-requests").orElse(Integer.toString(MOST_REQUESTS));
        if (!text.matches("[1-9]\\d{0,2}")) {
            throw new UsageException("--max-requests takes a number from 1 to 999, not " + text);
        }
        return Integer.parseInt(text);
    }
}
