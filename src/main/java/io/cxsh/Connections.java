package io.cxsh;

import io.cxsh.api.ApiException;
import io.cxsh.api.CxoneApi;
import io.cxsh.api.classic.ClassicApi;
import io.cxsh.api.platform.PlatformApi;
import io.cxsh.api.platform.Services;
import io.cxsh.session.Account;
import io.cxsh.session.Dialect;
import io.cxsh.session.Settings;
import io.cxsh.session.SettingsException;
import io.cxsh.session.SignIn;
import io.cxsh.session.SignInException;
import io.cxsh.session.TokenKeeper;
import io.cxsh.session.platform.ApiHost;
import io.cxsh.session.platform.Browser;
import io.cxsh.session.platform.PlatformAccount;
import io.cxsh.session.platform.PlatformGrant;
import io.cxsh.session.platform.PlatformTenant;
import io.cxsh.session.platform.TenantDiscovery;
import io.cxsh.shell.Connection;
import io.cxsh.shell.Connector;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Request;
import io.cxsh.transport.Transport;
import io.cxsh.transport.TransportException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Makes the way to a tenant in the dialect that the settings mean.
 *
 * @param clock this machine's clock
 * @param browser who brings a person to a sign-in page
 */
record Connections(Transport transport, InstantSource clock, Browser browser) implements Connector {

    @Override
    public Connection connect(Settings settings) throws SettingsException {
        return Dialect.of(settings).dialect() == Dialect.PLATFORM
                ? platform(PlatformAccount.of(settings))
                : classic(Account.of(settings));
    }

    @Override
    public Exchange reach(URI address) throws TransportException {
        return transport.send(Request.get(address, null));
    }

    private Connection classic(Account account) {
        TokenKeeper tokens = new TokenKeeper(new SignIn(account, transport), clock);
        return new Connection(new ClassicApi(transport, tokens, account.base()), tokens, account);
    }

    private Connection platform(PlatformAccount account) {
        TokenKeeper tokens = new TokenKeeper(PlatformGrant.of(account, transport, clock, browser), clock);
        PlatformTenant tenant = new PlatformTenant(account, tokens, new TenantDiscovery(transport, account.auth()));
        CxoneApi api = new PlatformApi(transport, tokens, new TenantServices(tenant, account.apiVersion()), clock);
        return new Connection(api, tokens, tenant);
    }

    private record TenantServices(PlatformTenant tenant, int version) implements Services {
        @Override
        public URI base() throws ApiException, SignInException {
            try {
                return URI.create(tenant.host().base() + "/incontactapi/services/v%d.0".formatted(version));
            } catch (SettingsException untold) {
                throw ApiException.untold(String.valueOf(untold.getMessage()));
            }
        }

        @Override
        public Optional<String> doubt() {
            return tenant.known().flatMap(ApiHost::doubt);
        }
    }
}
