package io.cxsh.diagnosis;

import io.cxsh.session.Dialect;
import java.util.Set;

/**
 * One thing that can make an agent invisible. It cannot ask: it declares what it reads and judges the evidence, so that
 * a plan printed beforehand is what is asked.
 */
public interface Cause {

    /** The stable code, such as CX301. */
    String code();

    /** What is wrong, in a few words. */
    String title();

    /** Whether the API of that dialect can have it. */
    default boolean concerns(Dialect dialect) {
        return true;
    }

    /** Whether such a question can have it; by default one that is about an agent. */
    default boolean concerns(Question question) {
        return !question.agent().isEverybody();
    }

    /** The probes it reads; reading another one throws. */
    Set<Probe> reads();

    /** Says found, ruled out or open. A probe that was refused or not asked leaves it open, never guessed. */
    Judgement judge(Evidence evidence);
}
