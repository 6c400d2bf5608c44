package io.cxsh.simulator;

/**
 * The sign-in before the global one, which many older clients still use: the application in the header, a person's name
 * and password in JSON or a form. The access key stands for the person. What a refusal looks like is made up.
 */
final class CentralSignIn {
    private static final String SCOPE = "RealTimeApi AdminApi AuthenticationApi PatronApi AgentApi CustomApi";

    private final World world;
    private final PlatformTokens tokens;
    private final Holder holder;

    CentralSignIn(World world, PlatformTokens tokens, Holder holder) {
        this.world = world;
        this.tokens = tokens;
        this.holder = holder;
    }

    /** {@code POST /InContactAuthorizationServer/Token}. */
    Reply token(WireRequest request) {
        SignInFields fields = SignInFields.of(request);
        String client = request.header("authorization").orElse("");
        if (!client.regionMatches(true, 0, "Basic ", 0, 6)) {
            return error(401, "invalid_client", "Client application not authorized for user");
        }
        return switch (fields.value("grant_type").orElse("")) {
            case "password" ->
                fields.says("username", holder.accessKeyId()) && fields.says("password", GlobalSignIn.ACCESS_KEY_SECRET)
                        ? granted(request, true)
                        : error(401, "invalid_grant", "unknown user, or the password is wrong");
            case "refresh_token" ->
                fields.value("refresh_token").filter(tokens::isRefresh).isPresent()
                        ? granted(request, true)
                        : error(400, "invalid_grant", "the refresh token is unknown or expired");
            case "client_credentials" -> granted(request, false);
            default -> error(400, "unsupported_grant_type", "no such grant type");
        };
    }

    private Reply granted(WireRequest request, boolean person) {
        PlatformTokens.Issued made = tokens.issueOpaque(person);
        String here = request.origin();
        return PlatformJson.reply(new Fields()
                .with("access_token", made.access())
                .with("token_type", "bearer")
                .with("expires_in", PlatformTokens.LIFE)
                .with("refresh_token", made.refresh())
                .with("scope", SCOPE)
                .with("resource_server_base_uri", here + "/inContactAPI/")
                .with("refresh_token_server_uri", here + "/InContactAuthorizationServer/Token")
                .with("agent_id", Integer.valueOf(PlatformClaims.VIEWER))
                .with("team_id", DirectoryEntry.teamId("Sales"))
                .with("bus_no", world.platform().businessUnit()));
    }

    private static Reply error(int status, String error, String description) {
        return Reply.text(
                status, PlatformJson.text(new Fields().with("error", error).with("error_description", description)));
    }
}
