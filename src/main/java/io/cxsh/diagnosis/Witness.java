package io.cxsh.diagnosis;

import io.cxsh.model.AgentId;
import io.cxsh.model.Query;
import io.cxsh.session.Dialect;
import java.time.Instant;
import java.util.Optional;

/** Whoever can be asked about a tenant. Answers with readings, never with exceptions: a fault is evidence too. */
public interface Witness {
    /** The answer of a dialect that has no such call. */
    Reading NOT_TOLD = new Reading.Missing("this API does not tell it");

    /** The states that a query shows, filters that the server does not run applied here. */
    Reading states(Query query);

    /**
     * The same query asked anew, whatever was observed before: what differs then differs by time alone. Each time is
     * asked once, so that everybody on a list shares it.
     *
     * @param time which answer to the query, from 2
     */
    Reading statesAgain(Query query, int time);

    /** The list of all that another token is shown; missing where nobody named one. */
    default Reading otherToken() {
        return new Reading.Missing("no other token to ask with; type: explain AGENT --as PROFILE");
    }

    /** Whether the query is answered from what was observed already, without a request. */
    boolean knows(Query query);

    /** How the token in use was granted. */
    Reading signIn();

    /** The tenant's clock against this machine's, from the newest answer. */
    Reading clock();

    /** The API that answers. */
    default Dialect dialect() {
        return Dialect.CLASSIC;
    }

    /**
     * Her earlier states.
     *
     * @param identity the query that says who she is
     * @param agent her number; empty where nothing tells it
     */
    default Reading history(Query identity, Optional<AgentId> agent) {
        return states(identity.withHistory(true));
    }

    /** Whether her history was observed already. */
    default boolean knowsHistory(Query identity, Optional<AgentId> agent) {
        return knows(identity.withHistory(true));
    }

    /** What the directory says about her; by her number where she is named by one. */
    default Reading directory(AgentReference agent) {
        return NOT_TOLD;
    }

    /**
     * When she opened a session.
     *
     * @param from the beginning of the period, which ends now
     */
    default Reading logins(AgentId agent, Instant from) {
        return NOT_TOLD;
    }

    /** The business unit's settings. */
    default Reading unit() {
        return NOT_TOLD;
    }

    /** What the token in use says about itself. */
    default Reading token() {
        return NOT_TOLD;
    }

    /** Where the requests go. */
    default Reading host() {
        return NOT_TOLD;
    }

    /** How many data requests were sent so far, retries not counted. */
    int requests();
}
