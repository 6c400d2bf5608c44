package io.cxsh.shell;

import io.cxsh.session.Account;
import io.cxsh.session.Key;
import io.cxsh.session.Settings;
import io.cxsh.session.platform.Credentials;
import io.cxsh.session.platform.PlatformTenant;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a tenant is spoken to first: the service that signs in, also while the settings are not complete. */
final class Door {
    private Door() {}

    static Optional<URI> of(Settings settings, @Nullable Connection connection) {
        if (connection != null && connection.tenant() instanceof Account account) {
            return Optional.of(account.base());
        }
        if (connection != null && connection.tenant() instanceof PlatformTenant tenant) {
            return Optional.of(
                    tenant.account().credentials() instanceof Credentials.Regional regional
                            ? regional.base()
                            : tenant.account().auth());
        }
        return settings.value(Key.CXONE_AUTH_URL)
                .or(() -> settings.value(Key.CXONE_API_BASE))
                .or(() -> settings.value(Key.CXONE_TENANT_ID).map("https://%s.api.nice.incontact.com"::formatted))
                .flatMap(Door::address);
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text.replaceAll("/+$", "")))
                    .filter(uri -> uri.getHost() != null && uri.getScheme().matches("(?i)https?"));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
