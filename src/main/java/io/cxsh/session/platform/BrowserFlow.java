package io.cxsh.session.platform;

import io.cxsh.redaction.Secret;
import io.cxsh.session.FormBody;
import io.cxsh.session.SignInException;
import io.cxsh.session.SignInException.Kind;
import io.cxsh.session.Token;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A person signs in on the service's own page, and the browser brings back a code for a token: the authorization code
 * grant with PKCE (RFC 7636) over a loopback redirect (RFC 8252). The code is worth nothing without the verifier, which
 * never leaves this process but to the token endpoint.
 */
final class BrowserFlow implements Flow {
    /** How long a person may take. */
    static final Duration LIMIT = Duration.ofMinutes(2);

    private static final int LONGEST_WORDS = 300;

    private final OAuthClient client;
    private final OpenIdDiscovery discovery;
    private final Browser browser;
    private final Duration limit;
    private final SecureRandom random = new SecureRandom();

    BrowserFlow(OAuthClient client, OpenIdDiscovery discovery, Browser browser, Duration limit) {
        this.client = client;
        this.discovery = discovery;
        this.browser = browser;
        this.limit = limit;
    }

    @Override
    public Token token() throws SignInException {
        URI page = discovery.endpoints().authorization();
        if (page == null) {
            throw new SignInException(
                    Kind.ODD,
                    "could not sign in: the service names no page to sign in on (authorization_endpoint)",
                    null);
        }
        Pkce pkce = Pkce.fresh(random);
        try (LoopbackRedirect redirect = LoopbackRedirect.listening(pkce)) {
            browser.open(address(page, redirect.address(), pkce));
            String code = code(awaited(redirect));
            return new OAuthService(client, discovery).token(form(code, redirect.address(), pkce));
        } catch (IOException deaf) {
            throw new SignInException(
                    Kind.UNREACHABLE, "could not sign in: no port of this machine can be listened on", null);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new SignInException(Kind.UNREACHABLE, "could not sign in: cancelled", null);
        }
    }

    @Override
    public Token refreshed(Secret refresh) throws SignInException {
        return new OAuthService(client, discovery).refreshed(refresh);
    }

    @Override
    public boolean isSilent() {
        return false;
    }

    private URI address(URI page, URI redirect, Pkce pkce) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", client.id());
        query.put("redirect_uri", redirect.toString());
        query.put("scope", "openid");
        query.put("state", pkce.state().reveal());
        query.put("code_challenge", pkce.challenge());
        query.put("code_challenge_method", "S256");
        return URI.create(page + (page.getRawQuery() == null ? "?" : "&") + FormBody.text(query));
    }

    private Map<String, String> awaited(LoopbackRedirect redirect) throws SignInException, InterruptedException {
        Map<String, String> answer = redirect.await(limit).orElse(Map.of());
        if (answer.isEmpty()) {
            String others = redirect.turnedAway() == 0
                    ? ""
                    : "; %d with another state turned away".formatted(redirect.turnedAway());
            throw new SignInException(
                    Kind.UNREACHABLE,
                    "could not sign in: no browser came back within %s%s".formatted(words(limit), others),
                    null);
        }
        return answer;
    }

    private static String words(Duration time) {
        return time.toSeconds() > 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    private static String code(Map<String, String> answer) throws SignInException {
        String code = answer.getOrDefault("code", "");
        if (answer.containsKey("error") || code.isBlank()) {
            throw new SignInException(Kind.REFUSED, refusal(answer), null);
        }
        return code;
    }

    private static String refusal(Map<String, String> answer) {
        if (!answer.containsKey("error")) {
            return "the sign-in was refused in the browser: it brought back neither a code nor an error";
        }
        String described = answer.getOrDefault("error_description", "");
        String said = answer.get("error") + (described.isBlank() ? "" : ": " + described);
        String cut = said.length() > LONGEST_WORDS ? said.substring(0, LONGEST_WORDS) + "…" : said;
        return "the sign-in was refused in the browser; the server says: " + cut;
    }

    private static Map<String, String> form(String code, URI redirect, Pkce pkce) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", redirect.toString());
        form.put("code_verifier", pkce.verifier().reveal());
        return form;
    }
}
