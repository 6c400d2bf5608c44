package io.cxsh.diagnosis;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a cause says about the evidence. */
public sealed interface Judgement {

    /** It is a cause here. */
    record Found(Finding finding) implements Judgement {}

    /** It is not the cause, and this shows it. */
    record RuledOut(Claim why) implements Judgement {}

    /**
     * Not decided.
     *
     * @param why what would decide it, or why nothing can
     * @param wanted the probe that would decide it, or null when none can
     */
    record Open(String why, @Nullable Probe wanted) implements Judgement {
        /** The probe that would decide it. */
        public Optional<Probe> probe() {
            return Optional.ofNullable(wanted);
        }
    }

    /** It is not the cause, as these places show. */
    static Judgement ruledOut(String why, Citation... evidence) {
        return new RuledOut(Claim.of(why, evidence));
    }

    /** Waits for a probe. */
    static Judgement waitingFor(Probe probe) {
        return new Open("needs " + probe.asks(), probe);
    }

    /** Nothing available here decides it. */
    static Judgement open(String why) {
        return new Open(why, null);
    }
}
