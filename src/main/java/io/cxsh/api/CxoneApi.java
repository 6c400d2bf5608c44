package io.cxsh.api;

import io.cxsh.model.Query;
import io.cxsh.session.SignInException;
import io.cxsh.transport.Exchange;
import java.util.Optional;

/** What cxsh asks of a tenant, whichever dialect answers. */
public interface CxoneApi {

    /**
     * The states that the query shows. Filters that the server does not run are applied here.
     *
     * @throws ApiException when the tenant answered with anything but a complete list of states, or not at all
     * @throws SignInException when there is no token to ask with
     */
    StatesAnswer states(Query query) throws ApiException, SignInException;

    /**
     * A raw GET with the session's token.
     *
     * @param path below the API's address, beginning with a slash, query included
     * @return the answer, whatever its status
     * @throws ApiException when none came
     */
    Exchange get(String path) throws ApiException, SignInException;

    /** The part of the query that goes to the server; two queries with the same part are one request. */
    Query serverPart(Query query);

    /** The query as the server part of an answer that is already here shows it: no request. */
    StatesAnswer narrowed(StatesAnswer answer, Query query);

    /** What the tenant tells besides states; empty where the dialect knows no such calls. */
    default Optional<TenantData> more() {
        return Optional.empty();
    }
}
