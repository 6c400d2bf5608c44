package io.cxsh.shell;

import io.cxsh.session.Settings;
import io.cxsh.session.SettingsException;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.TransportException;
import java.net.URI;

/** Makes the way to a tenant; nothing is sent before something is asked. */
@FunctionalInterface
public interface Connector {

    /**
     * The way to the tenant that the settings name, in the dialect that they mean.
     *
     * @throws SettingsException when something is not set or impossible
     */
    Connection connect(Settings settings) throws SettingsException;

    /**
     * Asks an address for anything, without a credential: whether somebody answers there at all.
     *
     * @return the answer, whatever its status
     * @throws TransportException when none came
     */
    default Exchange reach(URI address) throws TransportException {
        throw new TransportException(TransportException.Kind.NOT_SENT, "nothing here asks addresses");
    }
}
