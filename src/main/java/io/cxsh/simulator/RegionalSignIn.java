package io.cxsh.simulator;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The regional sign-in: JSON in, no client, and a refresh whose keys are named otherwise. */
final class RegionalSignIn {
    private final PlatformTokens tokens;
    private final InstantSource clock;
    private final Holder holder;

    RegionalSignIn(PlatformTokens tokens, InstantSource clock, Holder holder) {
        this.tokens = tokens;
        this.clock = clock;
        this.holder = holder;
    }

    /** {@code POST /authentication/v1/token/access-key}. */
    Reply accessKey(WireRequest request) {
        SignInFields asked = SignInFields.of(request);
        if (asked.value("accessKeyId").isEmpty()
                || asked.value("accessKeySecret").isEmpty()) {
            return incomplete(request, "accessKeyId and accessKeySecret are needed");
        }
        boolean known = asked.says("accessKeyId", holder.accessKeyId())
                && asked.says("accessKeySecret", GlobalSignIn.ACCESS_KEY_SECRET);
        if (!known) {
            return refused(request, "Authentication failed");
        }
        PlatformTokens.Issued made = tokens.issue(request.origin(), true);
        return PlatformJson.reply(new Fields()
                .with("access_token", made.access())
                .with("token_type", "Bearer")
                .with("expires_in", PlatformTokens.LIFE)
                .with("refresh_token", made.refresh())
                .with("refresh_token_expires_in", PlatformTokens.REFRESH_LIFE)
                .with("id_token", made.id()));
    }

    /** {@code POST …/public/user/refresh}. */
    Reply refresh(WireRequest request) {
        Optional<String> asked = SignInFields.of(request).value("token");
        if (asked.isEmpty()) {
            return incomplete(request, "token is needed");
        }
        if (!tokens.isRefresh(asked.get())) {
            return refused(request, "The refresh token is unknown or expired");
        }
        PlatformTokens.Issued made = tokens.issue(request.origin(), true);
        return PlatformJson.reply(new Fields()
                .with("token", made.access())
                .with("tokenExpirationTimeSec", PlatformTokens.LIFE)
                .with("refreshToken", made.refresh())
                .with("refreshTokenExpirationTimeSec", PlatformTokens.REFRESH_LIFE)
                .with("sessionId", "00000000-0000-4000-8000-000000000001"));
    }

    private Reply refused(WireRequest request, String message) {
        return Reply.text(
                401,
                PlatformJson.text(new Fields()
                        .with(
                                "timestamp",
                                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
                        .with("status", 401)
                        .with("error", "Unauthorized")
                        .with("message", message)
                        .with("path", request.path())));
    }

    private static Reply incomplete(WireRequest request, String details) {
        return Discovery.incomplete(request, details);
    }
}
