package io.cxsh.session.platform;

import io.cxsh.session.Claims;
import io.cxsh.session.Dialect;
import io.cxsh.session.SettingsException;
import io.cxsh.session.SignInException;
import io.cxsh.session.Tenant;
import io.cxsh.session.Token;
import io.cxsh.session.TokenKeeper;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tenant that a platform token belongs to: its claims name it, and discovery says where it lives. */
public final class PlatformTenant implements Tenant {
    private final PlatformAccount account;
    private final TokenKeeper tokens;
    private final TenantDiscovery discovery;
    private @Nullable ApiHost host;
    private @Nullable String hostOf;

    /**
     * The tenant of an account.
     *
     * @param tokens the sign-in, whose token names the tenant
     * @param discovery where tenants live
     */
    public PlatformTenant(PlatformAccount account, TokenKeeper tokens, TenantDiscovery discovery) {
        this.account = account;
        this.tokens = tokens;
        this.discovery = discovery;
    }

    @Override
    public Dialect dialect() {
        return Dialect.PLATFORM;
    }

    @Override
    public String name() {
        Optional<Claims> claims = claims();
        return claims.flatMap(Claims::tenant)
                .or(() -> claims.flatMap(Claims::tenantId))
                .orElseGet(() -> account.auth().getHost());
    }

    @Override
    public Optional<URI> address() {
        return known().map(ApiHost::base).or(account::configuredApi);
    }

    /** Who signs in where. */
    public PlatformAccount account() {
        return account;
    }

    /** What the token in hand says about itself; empty while there is none. */
    public Optional<Claims> claims() {
        return tokens.held().map(Claims::of);
    }

    /** The host in use, if there was need for it already. */
    public synchronized Optional<ApiHost> known() {
        return Optional.ofNullable(host);
    }

    /**
     * The host that data calls go to, asked for once per tenant.
     *
     * @throws SettingsException when nothing tells it
     * @throws SignInException when there is no token, or only discovery could have told it, and failed
     */
    public synchronized ApiHost host() throws SettingsException, SignInException {
        Token token = tokens.current();
        Claims claims = Claims.of(token);
        String tenant = claims.tenantId().orElse("");
        ApiHost found = host;
        if (found == null || !tenant.equals(hostOf)) {
            found = ApiHost.find(account, claims, discovery);
            host = found;
            hostOf = tenant;
        }
        return found;
    }
}
