package io.cxsh.simulator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The browser's part: the person is taken to have agreed at once, and goes back with a code. RFC 7636, RFC 8252. */
final class BrowserSignIn {
    private static final int LIFE = 60;
    private static final Pattern LOOPBACK =
            Pattern.compile("http://(?:127\\.0\\.0\\.1|localhost|\\[::1])(?::\\d{1,5})?(?:/[\\w./~-]*)?");

    private final InstantSource clock;
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();

    /** What a code was given for. */
    private record Asked(String client, String redirect, String challenge, Instant until) {}

    BrowserSignIn(InstantSource clock) {
        this.clock = clock;
    }

    /** {@code GET /auth/authorize}. */
    Reply authorize(WireRequest request) {
        String redirect = request.parameter("redirect_uri").orElse("");
        String client = request.parameter("client_id").orElse("");
        if (!LOOPBACK.matcher(redirect).matches() || !client.equals(ClassicView.CLIENT_ID)) {
            return page("unknown client, or the redirect does not lead back to this machine");
        }
        String challenge = request.parameter("code_challenge").orElse("");
        boolean isComplete = request.parameter("response_type").equals(Optional.of("code"))
                && request.parameter("code_challenge_method").equals(Optional.of("S256"))
                && challenge.matches("[\\w-]{43}");
        if (!isComplete) {
            return back(redirect, "error=invalid_request", request);
        }
        String code = "code-%d-%s".formatted(made.incrementAndGet(), challenge.substring(0, 8));
        codes.put(code, new Asked(client, redirect, challenge, clock.instant().plusSeconds(LIFE)));
        return back(redirect, "code=" + code, request);
    }

    private static Reply back(String redirect, String outcome, WireRequest request) {
        String state = request.parameter("state")
                .map(value -> "&state=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                .orElse("");
        return Reply.text(302, "").header("Location", redirect + "?" + outcome + state);
    }

    private static Reply page(String words) {
        return Reply.text(400, "<!doctype html><html><body>" + words + "</body></html>")
                .header("Content-Type", "text/html");
    }

    /** Whether a request brings a code that was given to that client, and what proves it; a code is good once. */
    boolean redeems(SignInFields fields, String client) {
        Asked asked = codes.remove(fields.value("code").orElse(""));
        return asked != null
                && asked.client().equals(client)
                && fields.says("redirect_uri", asked.redirect())
                && asked.challenge().equals(hash(fields.value("code_verifier").orElse("")))
                && clock.instant().isBefore(asked.until());
    }

    private static String hash(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
