package io.cxsh.session.platform;

import java.net.URI;

/** Brings a person to a page: shows its address, and opens it where that is possible. */
@FunctionalInterface
public interface Browser {

    /**
     * Shows the page's address and returns at once. The address holds no secret; it may be opened on another machine
     * only if that machine's browser reaches this one's loopback, as through a forwarded port.
     */
    void open(URI address);
}
