package io.cxsh.session.platform;

import io.cxsh.redaction.Secret;
import io.cxsh.session.Grant;
import io.cxsh.session.SignInException;
import io.cxsh.session.SignInException.Kind;
import io.cxsh.session.Token;
import io.cxsh.transport.Transport;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in to the platform that renews itself: by refresh token while there is one, else from the start, else not at
 * all, because only a person can open a browser or paste a token.
 */
public final class PlatformGrant implements Grant {
    /** What a refresh token cannot mend by being sent again; after the others another try may help. */
    private static final Set<Kind> FINAL = EnumSet.of(Kind.REFUSED, Kind.ODD, Kind.WEB_PAGE);

    private final Flow flow;
    private final InstantSource clock;
    private @Nullable Secret refused;

    PlatformGrant(Flow flow, InstantSource clock) {
        this.flow = flow;
        this.clock = clock;
    }

    /**
     * The grant of an account.
     *
     * @param clock this machine's clock
     * @param browser who brings a person to the sign-in page, in the flow that needs one
     */
    public static PlatformGrant of(PlatformAccount account, Transport transport, InstantSource clock, Browser browser) {
        OpenIdDiscovery discovery = new OpenIdDiscovery(transport, account.auth());
        return new PlatformGrant(flow(account.credentials(), discovery, clock, browser), clock);
    }

    private static Flow flow(Credentials credentials, OpenIdDiscovery discovery, InstantSource clock, Browser browser) {
        if (credentials instanceof Credentials.Global global) {
            return new GlobalFlow(global, discovery);
        }
        if (credentials instanceof Credentials.Regional regional) {
            return new RegionalFlow(regional, discovery.transport());
        }
        if (credentials instanceof Credentials.InBrowser inBrowser) {
            return new BrowserFlow(inBrowser.client(), discovery, browser, BrowserFlow.LIMIT);
        }
        return new BearerFlow(((Credentials.Pasted) credentials).token(), clock);
    }

    @Override
    public Token token() throws SignInException {
        return flow.token();
    }

    @Override
    public boolean renewsEarly(Token held) {
        return flow.isSilent() || usable(held).isPresent();
    }

    @Override
    public Token renewed(Token old) throws SignInException {
        Optional<Token.Refresh> refresh = usable(old);
        if (refresh.isEmpty()) {
            return anew(null);
        }
        try {
            Token fresh = flow.refreshed(refresh.get().value());
            return fresh.refreshToken().isPresent() ? fresh : fresh.with(refresh.get());
        } catch (SignInException fault) {
            if (!FINAL.contains(fault.kind())) {
                throw fault;
            }
            refused = refresh.get().value();
            return anew(fault);
        }
    }

    private Optional<Token.Refresh> usable(Token held) {
        return held.refreshToken()
                .filter(refresh -> !refresh.isOver(clock.instant()))
                .filter(refresh -> !Objects.equals(refused, refresh.value()));
    }

    private Token anew(@Nullable SignInException why) throws SignInException {
        if (flow.isSilent()) {
            return flow.token();
        }
        String cause = why == null ? "nothing renews it" : "its renewal failed: " + why.getMessage();
        throw new SignInException(
                Kind.OVER,
                "the token was rejected (401), and %s; sign in anew with: login".formatted(cause),
                why == null ? null : why.exchange().orElse(null));
    }
}
