package io.cxsh.api.platform;

import io.cxsh.api.ApiException;
import io.cxsh.session.SignInException;
import java.net.URI;
import java.util.Optional;

/** Where the platform's data calls go. */
@FunctionalInterface
public interface Services {

    /**
     * The address that every call begins with, {@code {api_endpoint}/incontactapi/services/v31.0}, without a slash at
     * its end. It may first be known after the sign-in, because the token names its tenant.
     *
     * @throws ApiException when nothing tells where this tenant's API is
     * @throws SignInException when there is no token that could tell it, or discovery failed
     */
    URI base() throws ApiException, SignInException;

    /** Why the address may be the wrong one, for when nobody answers there; empty when nothing speaks against it. */
    default Optional<String> doubt() {
        return Optional.empty();
    }
}
