package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Reading;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A platform token that names another tenant than the settings do.
 *
 * @param claimed what the token says
 * @param expected the tenant of the settings
 * @param names what the token calls its tenant
 */
record ForeignToken(Reading.Claimed claimed, String expected, List<String> names) {
    private static final String UUID = "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** Empty where the two agree, or one of them is not told. */
    static Optional<ForeignToken> in(Evidence evidence) {
        if (!(evidence.of(Probe.TOKEN) instanceof Reading.Claimed claimed)) {
            return Optional.empty();
        }
        String expected = claimed.expected().orElse("").strip();
        String told = (expected.matches(UUID)
                        ? claimed.claims().tenantId()
                        : claimed.claims().tenant())
                .orElse("");
        List<String> names = Stream.of(
                        claimed.claims().tenant().orElse(null),
                        claimed.claims().tenantId().orElse(null))
                .filter(Objects::nonNull)
                .toList();
        boolean agrees = names.stream().anyMatch(expected::equalsIgnoreCase);
        return expected.isEmpty() || told.isEmpty() || agrees
                ? Optional.empty()
                : Optional.of(new ForeignToken(claimed, expected, names));
    }

    /** Open for every other cause of a missing agent: she is looked for in the wrong place. */
    static Optional<Judgement> explains(Evidence evidence) {
        boolean isMissing = evidence.hers(Probe.ASKED).isEmpty();
        return in(evidence)
                .filter(token -> isMissing)
                .map(token -> Judgement.open("the token is of another tenant (CX202)"));
    }

    /** Whether both are written as ids, which cannot be two names of one tenant. */
    boolean isById() {
        return expected.matches(UUID);
    }
}
