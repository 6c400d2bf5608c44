package io.cxsh.simulator;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The platform's own APIs over the world: discovery, sign-in and data calls. Letter case in paths does not matter. */
final class PlatformView {
    private static final String REFRESH = "/public/user/refresh";

    private final World world;
    private final PlatformTokens tokens;
    private final PlatformData data;
    private final Map<String, Function<WireRequest, Reply>> calls = new LinkedHashMap<>();

    PlatformView(World world, InstantSource clock, Holder holder) {
        this.tokens = new PlatformTokens(world, clock, holder);
        this.world = world;
        this.data = new PlatformData(world, clock, tokens);
        Discovery discovery = new Discovery(world);
        BrowserSignIn browser = new BrowserSignIn(clock);
        GlobalSignIn global = new GlobalSignIn(tokens, browser, holder);
        RegionalSignIn regional = new RegionalSignIn(tokens, clock, holder);
        CentralSignIn central = new CentralSignIn(world, tokens, holder);
        calls.put("GET /.well-known/openid-configuration", discovery::openid);
        calls.put("GET /.well-known/cxone-configuration", discovery::tenant);
        calls.put("GET /auth/jwks", request -> discovery.keys());
        calls.put("GET /auth/userinfo", new UserInfo(tokens)::answer);
        calls.put("GET /auth/authorize", browser::authorize);
        calls.put("POST /auth/token", signIn(global::token));
        calls.put("POST /authentication/v1/token/access-key", signIn(regional::accessKey));
        calls.put("POST " + REFRESH, signIn(regional::refresh));
        calls.put("POST /incontactauthorizationserver/token", signIn(central::token));
    }

    private Function<WireRequest, Reply> signIn(Function<WireRequest, Reply> truly) {
        return request -> world.signIn().map(CannedReply::reply).orElseGet(() -> truly.apply(request));
    }

    /** Whether the request carries a token of this view's. */
    boolean hasGranted(WireRequest request) {
        return tokens.grant(request).isPresent()
                || Stream.of("refresh_token", "token")
                        .flatMap(name -> SignInFields.of(request).value(name).stream())
                        .anyMatch(tokens::isRefresh);
    }

    /** The answer to a request; empty when its path is none of the platform's. */
    Optional<Reply> answer(WireRequest request) {
        String path = path(request);
        if (path.startsWith("/incontactapi/")) {
            return Optional.of(DataCall.of(request)
                    .map(data::answer)
                    .orElseGet(() -> new RefusedCall(404, "Not Found").reply(world.platform())));
        }
        Function<WireRequest, Reply> call = calls.get(request.method() + " " + path);
        return call == null ? otherMethod(path) : Optional.of(call.apply(request));
    }

    /** The refresh stands below a path of its own in some regions, and a slash at the end does not matter. */
    private static String path(WireRequest request) {
        String path = request.path().toLowerCase(Locale.ROOT).replaceFirst("(?<=.)/$", "");
        return path.endsWith(REFRESH) ? REFRESH : path;
    }

    private Optional<Reply> otherMethod(String path) {
        return calls.keySet().stream()
                .filter(call -> call.endsWith(" " + path))
                .findFirst()
                .map(call -> new RefusedCall(405, "Method Not Allowed")
                        .reply(world.platform())
                        .header("Allow", call.split(" ", -1)[0]));
    }
}
