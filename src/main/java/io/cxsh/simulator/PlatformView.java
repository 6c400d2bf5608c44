package io.cxsh.simulator;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The platform's own APIs over the world: discovery, sign-in and data calls. Letter case in paths does not matter. */
final class PlatformView {
    private final World world;
    private final PlatformTokens tokens;
    private final Discovery discovery;
    private final GlobalSignIn global;
    private final BrowserSignIn browser;
    private final RegionalSignIn regional;
    private final PlatformData data;

    PlatformView(World world, InstantSource clock, Holder holder) {
        this.tokens = new PlatformTokens(world, clock, holder);
        this.world = world;
        this.discovery = new Discovery(world);
        this.browser = new BrowserSignIn(clock);
        this.global = new GlobalSignIn(tokens, browser, holder);
        this.regional = new RegionalSignIn(tokens, clock, holder);
        this.data = new PlatformData(world, clock, tokens);
    }

    /** Whether the request carries a token of this view's. */
    boolean hasGranted(WireRequest request) {
        return tokens.grant(request).isPresent()
                || request.parameter("refresh_token").filter(tokens::isRefresh).isPresent();
    }

    /** The answer to a request; empty when its path is none of the platform's. */
    Optional<Reply> answer(WireRequest request) {
        String path = request.path().toLowerCase(Locale.ROOT);
        if (path.startsWith("/incontactapi/")) {
            return Optional.of(DataCall.of(request)
                    .map(data::answer)
                    .orElseGet(() -> new RefusedCall(404, "Not Found").reply(world.platform())));
        }
        return switch (request.method() + " " + path) {
            case "GET /.well-known/openid-configuration" -> Optional.of(discovery.openid(request));
            case "GET /.well-known/cxone-configuration" -> Optional.of(discovery.tenant(request));
            case "GET /auth/authorize" -> Optional.of(browser.authorize(request));
            case "POST /auth/token" -> Optional.of(signIn(request, global::token));
            case "POST /authentication/v1/token/access-key" -> Optional.of(signIn(request, regional::accessKey));
            default ->
                request.method().equals("POST") && path.endsWith("/public/user/refresh")
                        ? Optional.of(signIn(request, regional::refresh))
                        : Optional.empty();
        };
    }

    private Reply signIn(WireRequest request, Function<WireRequest, Reply> truly) {
        return world.signIn().map(CannedReply::reply).orElseGet(() -> truly.apply(request));
    }
}
