package io.cxsh.session;

import java.net.URI;
import java.util.Optional;

/** The tenant of a session, as far as it is known without asking. */
public interface Tenant {

    /** The API that it is asked by. */
    Dialect dialect();

    /** Its name, for the prompt; where nothing tells it, the host that signs in. */
    String name();

    /** Where data calls go, without a slash at its end; empty until something told it. */
    Optional<URI> address();
}
