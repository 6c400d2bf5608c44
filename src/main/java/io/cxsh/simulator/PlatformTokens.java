package io.cxsh.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The tokens that this tenant has issued. A refresh token stays good until it ends, however often it is used. */
final class PlatformTokens {
    static final int LIFE = 3_600;
    static final int REFRESH_LIFE = 7_200;

    private final PlatformClaims claims;
    private final PlatformSwitches switches;
    private final InstantSource clock;
    private final Holder holder;
    private final Map<String, Grant> access = new ConcurrentHashMap<>();
    private final Map<String, Grant> refresh = new ConcurrentHashMap<>();
    private final AtomicInteger issued = new AtomicInteger();

    /** What a token is good for, and until when. */
    record Grant(boolean hasUser, Instant until) {}

    /** The three tokens of a sign-in. */
    record Issued(String access, String refresh, String id) {}

    PlatformTokens(World world, InstantSource clock, Holder holder) {
        this.holder = holder;
        this.switches = world.platform();
        this.claims = new PlatformClaims(switches);
        this.clock = clock;
    }

    /**
     * New tokens.
     *
     * @param issuer the address that the client came by
     * @param person whether the flow was one of a person's
     */
    Issued issue(String issuer, boolean person) {
        boolean hasUser = person && !switches.hasNoUserContext();
        Issued tokens = new Issued(
                claims.access(issuer, hasUser, span(LIFE)),
                claims.refresh(issuer, span(REFRESH_LIFE)),
                claims.id(issuer, span(LIFE)));
        access.put(tokens.id(), new Grant(hasUser, clock.instant().plusSeconds(LIFE))); // clients send either
        return known(tokens, person, hasUser);
    }

    /** New tokens that say nothing of themselves, as the older sign-in gives them. */
    Issued issueOpaque(boolean person) {
        boolean hasUser = person && !switches.hasNoUserContext();
        return known(new Issued(opaque("a"), opaque("r"), ""), person, hasUser);
    }

    private Issued known(Issued tokens, boolean person, boolean hasUser) {
        Instant now = clock.instant();
        access.put(tokens.access(), new Grant(hasUser, now.plusSeconds(LIFE)));
        if (person) {
            refresh.put(tokens.refresh(), new Grant(hasUser, now.plusSeconds(REFRESH_LIFE)));
        }
        return tokens;
    }

    private String opaque(String kind) {
        String text = "simulated, opaque: %s%s%d".formatted(kind, holder.mark(), issued.incrementAndGet());
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private PlatformClaims.Span span(int life) {
        Instant now = clock.instant();
        return new PlatformClaims.Span(now, now.plusSeconds(life), holder.mark() + issued.incrementAndGet());
    }

    /** What the bearer token of a request is good for; empty when it is missing, unknown or over. */
    Optional<Grant> grant(WireRequest request) {
        return request.header("authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .flatMap(value -> alive(access.get(value.substring(7).strip())));
    }

    /** Whether that refresh token is good. */
    boolean isRefresh(String token) {
        return alive(refresh.get(token)).isPresent();
    }

    private Optional<Grant> alive(@Nullable Grant grant) {
        return Optional.ofNullable(grant).filter(known -> clock.instant().isBefore(known.until()));
    }
}
