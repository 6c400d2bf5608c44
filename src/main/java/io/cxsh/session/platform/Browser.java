package io.cxsh.session.platform;

import java.net.URI;

/** Brings a person to a page: shows its address, and opens it where that is possible. */
@FunctionalInterface
public interface Browser {

    /**
     * Shows the page's address and returns at once. The address holds no secret. It may be opened on another machine, as
     * over ssh; the redirect then ends there at an address on 127.0.0.1 that nothing serves, and fetching that address
     * on this machine ({@code curl 'http://127.0.0.1:…'}) completes the sign-in.
     */
    void open(URI address);
}
