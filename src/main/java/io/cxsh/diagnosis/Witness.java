package io.cxsh.diagnosis;

import io.cxsh.model.Query;

/** Whoever can be asked about a tenant. Answers with readings, never with exceptions: a fault is evidence too. */
public interface Witness {

    /** The states that a query shows, filters that the server does not run applied here. */
    Reading states(Query query);

    /**
     * The same query asked anew, whatever was observed before: what differs then differs by time alone. Each time is
     * asked once, so that everybody on a list shares it.
     *
     * @param time which answer to the query, from 2
     */
    Reading statesAgain(Query query, int time);

    /** Whether the query is answered from what was observed already, without a request. */
    boolean knows(Query query);

    /** How the token in use was granted. */
    Reading signIn();

    /** The tenant's clock against this machine's, from the newest answer. */
    Reading clock();

    /** How many data requests were sent so far, retries not counted. */
    int requests();
}
