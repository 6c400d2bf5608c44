package io.cxsh.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * The claims of the tokens, and the tokens made of them. Nothing is signed: the signature only makes each token another.
 *
 * @param switches what a scenario makes of the claims
 */
record PlatformClaims(PlatformSwitches switches) {
    static final String TENANT = "acme";
    private static final String TENANT_ID = "11eb660f-0000-4000-8000-000000000002";
    private static final String USER_ID = "11eb660f-0000-4000-8000-000000000001";
    private static final String CLUSTER = "B32";
    private static final String AREA = "na1";
    static final String VIEWER = "4700";
    private static final long ROLE_CHANGED = 1_614_225_845_000L;

    /** The tenant's id, as the token tells it. */
    String tenantId() {
        return text("tenantId", TENANT_ID);
    }

    /** The tenant's name, as the token tells it. */
    String tenant() {
        return text("tenant", TENANT);
    }

    /** The cluster that the token tells. */
    String cluster() {
        return text("icClusterId", CLUSTER);
    }

    /** Where the tenant lives. */
    String area() {
        return Values.text(switches.discovery(), "area", AREA);
    }

    private String text(String claim, String otherwise) {
        return Values.text(switches.claims(), claim, otherwise);
    }

    /**
     * An access token.
     *
     * @param issuer the address that the client came by
     * @param hasUser whether it stands for a person
     * @param span when it was made, and when it ends
     */
    String access(String issuer, boolean hasUser, Span span) {
        Fields claims = new Fields();
        if (hasUser) {
            claims.with("role", role()).with("views", switches.views()).with("icAgentId", VIEWER);
        }
        claims.with("icSPId", "9000")
                .with("sub", hasUser ? "user:" + USER_ID : "client:" + ClassicView.CLIENT_ID)
                .with("iss", issuer);
        if (hasUser) {
            claims.and(name());
        }
        claims.with("aud", ClassicView.CLIENT_ID + "@cxone").and(place());
        return token("cxone-ats-220101-uh", differing(claims).and(span.claims()), "a" + span.serial());
    }

    /** An id token. */
    String id(String issuer, Span span) {
        Fields claims = new Fields()
                .with("icAgentId", VIEWER)
                .with("icSPId", "9000")
                .with("sub", "user:" + USER_ID)
                .with("icDomain", "nice-incontact.com")
                .with("iss", issuer)
                .and(name())
                .with("aud", ClassicView.CLIENT_ID)
                .and(place())
                .with("userId", USER_ID)
                .with("area", area());
        return token("default", differing(claims).and(span.claims()), "i" + span.serial());
    }

    /** A refresh token; it says little. */
    String refresh(String issuer, Span span) {
        Fields claims = new Fields()
                .with("aud", ClassicView.CLIENT_ID)
                .with("iss", issuer)
                .with("id", USER_ID)
                .with("sessionId", "00000000-0000-4000-8000-000000000001");
        return token("default", claims.and(span.claims()), "r" + span.serial());
    }

    private Fields differing(Fields claims) {
        switches.claims().forEach(claims::with);
        return claims.without(switches.claimsLeftOut());
    }

    /** Whom the tokens of a person stand for. */
    static Fields person() {
        return new Fields().with("sub", "user:" + USER_ID).and(name()).with("email", "sue.pike@acme.example");
    }

    private static Fields name() {
        return new Fields()
                .with("given_name", "Sue")
                .with("family_name", "Pike")
                .with("name", "sue.pike@acme.example");
    }

    private Fields place() {
        return new Fields()
                .with("icBUId", switches.businessUnit())
                .with("tenantId", tenantId())
                .with("tenant", tenant())
                .with("icClusterId", cluster());
    }

    private static Object role() {
        Fields second =
                new Fields().with("id", "11eb660f-0000-4000-8000-00000000000b").with("lastUpdateTime", ROLE_CHANGED);
        return new Fields()
                .with("legacyId", "Administrator")
                .with("id", "11eb660f-0000-4000-8000-00000000000a")
                .with("lastUpdateTime", ROLE_CHANGED)
                .with("secondaryRoles", List.of(second.values()))
                .values();
    }

    private static String token(String key, Fields claims, String signature) {
        Fields header = new Fields().with("alg", "RS256").with("typ", "JWT").with("kid", key);
        return part(PlatformJson.text(header)) + "." + part(PlatformJson.text(claims)) + "."
                + part("simulated, not signed: " + signature);
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A token's time, on the world's clock.
     *
     * @param serial tells it from all others of this tenant
     */
    record Span(Instant made, Instant end, String serial) {
        Fields claims() {
            return new Fields().with("iat", made.getEpochSecond()).with("exp", end.getEpochSecond());
        }
    }
}
