package io.cxsh.shell;

import io.cxsh.session.Settings;
import io.cxsh.session.SettingsException;

/** Makes the way to a tenant; nothing is sent before something is asked. */
@FunctionalInterface
public interface Connector {

    /**
     * The way to the tenant that the settings name, in the dialect that they mean.
     *
     * @throws SettingsException when something is not set or impossible
     */
    Connection connect(Settings settings) throws SettingsException;
}
