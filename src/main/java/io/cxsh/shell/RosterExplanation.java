package io.cxsh.shell;

import io.cxsh.api.ApiException;
import io.cxsh.compare.CommonFactor;
import io.cxsh.diagnosis.AgentReference;
import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Diagnosis;
import io.cxsh.diagnosis.Diagnostician;
import io.cxsh.diagnosis.Question;
import io.cxsh.diagnosis.RosterResult;
import io.cxsh.diagnosis.TenantWitness;
import io.cxsh.model.Query;
import io.cxsh.results.Result;
import io.cxsh.results.Rows;
import io.cxsh.results.RowsFile;
import io.cxsh.session.SettingsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Explains everybody on a list. The query is asked without a filter for one person, so that all of them share its
 * answers: the list, the list without filters, the history.
 */
final class RosterExplanation {
    private final Session session;
    private final Supplier<List<Cause>> causes;
    private final Surroundings surroundings;

    RosterExplanation(Session session, Supplier<List<Cause>> causes, Surroundings surroundings) {
        this.session = session;
        this.causes = causes;
        this.surroundings = surroundings;
    }

    Result explain(String file, Query filters, int most)
            throws UsageException, SettingsException, ApiException, IOException {
        Rows read = RowsFile.read(surroundings.folder().resolve(file));
        int column = Stream.of("email", "e-mail", "mail", "agentId", "id", "name")
                .flatMap(name -> read.column(name).stream())
                .findFirst()
                .orElseThrow(() -> new UsageException(file + " has no column email, agentId or name"));
        Rows roster = new Rows(
                read.columns(),
                read.cells().stream()
                        .filter(row -> !Rows.text(row, column).isBlank())
                        .toList());
        List<AgentReference> agents = roster.cells().stream()
                .map(row -> new AgentReference(Rows.text(row, column)))
                .toList();
        RosterResult explained = explain(agents, filters, most);
        List<String> common = CommonFactor.of(
                        roster, i -> !explained.diagnoses().get(i).isVisible())
                .stream()
                .map(CommonFactor::toString)
                .toList();
        Map<String, List<String>> alone = new HashMap<>();
        for (String code : explained.codes()) {
            alone.put(code, alone(roster, explained, code));
        }
        return new RosterResult(explained.diagnoses(), common, alone, explained.requests());
    }

    /** What those have in common whom one cause explains, and nobody who is shown has. */
    private static List<String> alone(Rows roster, RosterResult explained, String code) {
        List<Integer> compared = IntStream.range(0, roster.size())
                .filter(i -> explained.codeOf(i).equals(code)
                        || explained.diagnoses().get(i).isVisible())
                .boxed()
                .toList();
        Rows rows = new Rows(
                roster.columns(),
                compared.stream().map(i -> roster.cells().get(i)).toList());
        return CommonFactor.of(
                        rows, i -> !explained.diagnoses().get(compared.get(i)).isVisible())
                .stream()
                .map(CommonFactor::toString)
                .toList();
    }

    /** Everybody of these, with nothing known that they could have in common. */
    RosterResult explain(List<AgentReference> agents, Query filters, int most) throws SettingsException, ApiException {
        TenantWitness witness = session.witness();
        Diagnostician diagnostician = new Diagnostician(causes.get(), surroundings.clock());
        List<Diagnosis> diagnoses = new ArrayList<>();
        for (AgentReference agent : agents) {
            Question question = new Question(agent, filters, surroundings.zone());
            diagnoses.add(diagnostician.examine(question, witness, Math.max(0, most - witness.requests())));
            Optional<String> fault = diagnoses.get(0).unreachable();
            if (fault.isPresent()) {
                throw ApiException.unreachable(fault.get());
            }
        }
        return new RosterResult(diagnoses, List.of(), Map.of(), witness.requests());
    }
}
