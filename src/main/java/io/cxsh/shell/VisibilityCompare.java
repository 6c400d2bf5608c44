package io.cxsh.shell;

import io.cxsh.api.ApiException;
import io.cxsh.compare.CommonFactor;
import io.cxsh.compare.Diff;
import io.cxsh.compare.DiffResult;
import io.cxsh.compare.Labels;
import io.cxsh.model.Query;
import io.cxsh.results.Result;
import io.cxsh.results.Rows;
import io.cxsh.results.StatesResult;
import io.cxsh.session.SettingsException;
import io.cxsh.session.SignInException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The same query asked with two tokens: whom one of them does not show, and what those have in common. */
final class VisibilityCompare {
    private final Session session;
    private final OtherTokens tokens;
    private final StatesCommands states;

    VisibilityCompare(Session session, OtherTokens tokens, StatesCommands states) {
        this.session = session;
        this.tokens = tokens;
        this.states = states;
    }

    /**
     * What one token was shown.
     *
     * @param name the profile
     */
    private record View(String name, Connection way, StatesResult result) {
        Rows rows() {
            return result.rows().orElseThrow();
        }

        String note() {
            String leftOut = result.leftOut();
            return "%s: %d rows (#%d)%s"
                    .formatted(
                            name, result.current().size(), result.exchange(), leftOut.isEmpty() ? "" : ", " + leftOut);
        }
    }

    /** Compares as {@code --as} says: one profile with the session's own token, or two profiles. */
    DiffResult compare(Invocation call)
            throws UsageException, IOException, SettingsException, ApiException, SignInException {
        List<String> names = call.arguments().values("as");
        if (names.size() > 2 || !call.words().isEmpty()) {
            throw new UsageException("what one or two tokens see is compared; type: diff --as PROFILE states …");
        }
        Optional<StatesResult> inner = inner(call);
        Query query = inner.map(StatesResult::query)
                .or(session::lastQuery)
                .orElse(Query.ALL)
                .withHistory(false);
        View own = names.size() == 2 ? asked(names.get(0), query) : own(inner, query);
        View other = asked(names.get(names.size() - 1), query);
        tokens.sameTenant(other.name(), own.way().tenant(), other.way().tenant());
        boolean byChannel = call.value("by").filter("channel"::equals).isPresent();
        Diff diff = Diff.of(
                        other.rows(),
                        own.rows(),
                        !byChannel,
                        Set.copyOf(own.rows().columns()))
                .orElseThrow(() -> new UsageException("the rows of the two tokens share no agentId"));
        return new DiffResult(
                diff, Labels.tokens(other.name(), own.name()), Optional.of(query), notes(diff, other, own));
    }

    private static Optional<StatesResult> inner(Invocation call) throws UsageException {
        Optional<Result> inner = call.inner();
        if (inner.isPresent() && !(inner.get() instanceof StatesResult)) {
            throw new UsageException("only states can be asked with two tokens; type: diff --as PROFILE states …");
        }
        return inner.map(StatesResult.class::cast);
    }

    private View own(Optional<StatesResult> inner, Query query)
            throws SettingsException, ApiException, SignInException {
        StatesResult result = inner.isPresent() ? inner.get() : states.states(query, false);
        String name = session.profile().equals("default") ? "this session" : session.profile();
        return new View(name, session.connection(), result);
    }

    private View asked(String profile, Query query)
            throws UsageException, IOException, SettingsException, ApiException, SignInException {
        Connection way = tokens.of(profile);
        try {
            return new View(profile, way, StatesCommands.states(way, query));
        } catch (SignInException refused) {
            throw new SignInException(
                    refused.kind(),
                    "profile %s: %s".formatted(profile, refused.getMessage()),
                    refused.exchange().orElse(null));
        }
    }

    /** Who was shown how much, and what the missing of either side have in common. */
    private static List<String> notes(Diff diff, View other, View own) {
        List<String> notes = new ArrayList<>(List.of(other.note(), own.note()));
        factors(notes, diff.before(), diff.vanished(), "only " + other.name());
        factors(notes, diff.after(), diff.appeared(), "only " + own.name());
        if (!diff.isEmpty()) {
            notes.add("each was asked once: who came or left in between looks the same");
        }
        return notes;
    }

    private static void factors(List<String> notes, Rows rows, List<List<@Nullable Object>> alone, String label) {
        int id = rows.column("agentId").orElseThrow();
        Set<String> missing = alone.stream().map(row -> Rows.text(row, id)).collect(Collectors.toSet());
        CommonFactor.of(rows, i -> missing.contains(Rows.text(rows.cells().get(i), id)))
                .forEach(factor -> notes.add("in common, %s: %s".formatted(label, factor)));
    }
}
