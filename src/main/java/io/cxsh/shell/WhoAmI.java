package io.cxsh.shell;

import io.cxsh.session.Account;
import io.cxsh.session.Claims;
import io.cxsh.session.SettingsException;
import io.cxsh.session.SignInException;
import io.cxsh.session.Token;
import io.cxsh.session.platform.ApiHost;
import io.cxsh.session.platform.PlatformTenant;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who the session's token belongs to and what it opens, in facts; never the token. */
final class WhoAmI {
    private static final String UNTOLD = "the token does not say";

    private WhoAmI() {}

    /** The facts, for which there may be a sign-in and a question to the discovery. */
    static Map<String, Object> facts(Connection connection, Instant now) throws SettingsException, SignInException {
        Token token = connection.tokens().current();
        Map<String, Object> facts = new LinkedHashMap<>();
        if (connection.tenant() instanceof Account account) {
            classic(account, token, facts);
        } else if (connection.tenant() instanceof PlatformTenant tenant) {
            platform(tenant, Claims.of(token), facts);
        }
        facts.put("left", left(token, now));
        facts.put("request", token.exchange() == 0 ? "none; the token came from elsewhere" : "#" + token.exchange());
        return facts;
    }

    private static void classic(Account account, Token token, Map<String, Object> facts) {
        facts.put("tenant", account.tenant());
        facts.put("dialect", "classic (a tutorial's contract; no NICE source documents it)");
        facts.put("address", account.base().toString());
        facts.put("client", account.clientId());
        facts.put("asked", List.copyOf(token.asked()));
        facts.put("granted", token.grantedScopes().<Object>map(List::copyOf).orElse("not stated, so as asked"));
        missing(token).ifPresent(words -> facts.put("missing", words));
    }

    private static Optional<String> missing(Token token) {
        List<String> missing = token.asked().stream()
                .filter(scope -> token.grantedScopes()
                        .filter(granted -> !granted.contains(scope))
                        .isPresent())
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", missing));
    }

    private static void platform(PlatformTenant tenant, Claims claims, Map<String, Object> facts)
            throws SettingsException, SignInException {
        ApiHost host = tenant.host();
        facts.put("tenant", claims.tenant().or(claims::tenantId).orElse(UNTOLD));
        facts.put("dialect", "platform (NICE's published APIs)");
        facts.put("address", host.base() + from(host));
        host.disagreement()
                .map(URI::toString)
                .ifPresent(other -> facts.put("discovery", "names another address: " + other));
        host.discoveryProblem().ifPresent(problem -> facts.put("discovery", problem));
        facts.put("flow", tenant.account().credentials().flow());
        facts.put("business unit", claims.businessUnit().orElse(UNTOLD));
        facts.put("cluster", claims.cluster().orElse(UNTOLD));
        facts.put("area", area(host, claims));
        facts.put("agent", claims.agentId().orElse("none: the token names no agent, so it may see no data"));
        claims.name().or(claims::fullName).ifPresent(name -> facts.put("user", name));
        facts.put("role", claims.role().orElse(UNTOLD));
        facts.put("views", claims.views().orElse(UNTOLD));
        facts.put("claims", claims.isEmpty() ? "none; the token is no JWT" : "read here; the signature is not checked");
    }

    private static String from(ApiHost host) {
        return switch (host.source()) {
            case SETTING -> "  set by hand";
            case DISCOVERY -> "  from discovery";
            case CLUSTER -> "  from the token's cluster";
        };
    }

    private static String area(ApiHost host, Claims claims) {
        return host.discovered()
                .flatMap(tenancy -> tenancy.area())
                .or(claims::area)
                .orElse(UNTOLD);
    }

    private static String left(Token token, Instant now) {
        return token.left(now)
                .map(Duration::toMinutes)
                .map(minutes -> minutes + " min")
                .orElse("not stated");
    }
}
