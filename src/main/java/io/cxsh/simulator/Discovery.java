package io.cxsh.simulator;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The two documents that tell a client where to sign in, and where a tenant's data is. */
final class Discovery {
    private final PlatformSwitches switches;
    private final PlatformClaims claims;

    Discovery(World world) {
        this.switches = world.platform();
        this.claims = new PlatformClaims(switches);
    }

    /** {@code /.well-known/openid-configuration}. */
    Reply openid(WireRequest request) {
        String here = request.origin();
        return PlatformJson.reply(new Fields()
                .with("issuer", here)
                .with("authorization_endpoint", here + "/auth/authorize")
                .with("token_endpoint", here + "/auth/token")
                .with("userinfo_endpoint", here + "/auth/userinfo")
                .with("jwks_uri", here + "/auth/jwks")
                .with("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"))
                .with("token_endpoint_auth_signing_alg_values_supported", List.of("RS256"))
                .with("end_session_endpoint", here + "/auth/authorize/logout")
                .with("scopes_supported", List.of("openid"))
                .with("response_types_supported", List.of("code"))
                .with("subject_types_supported", List.of("public"))
                .with("id_token_signing_alg_values_supported", List.of("RS256"))
                .with("request_object_signing_alg_values_supported", List.of("none"))
                .with("display_values_supported", List.of("page", "popup"))
                .with("claim_types_supported", List.of("normal"))
                .with("code_challenge_methods_supported", List.of("S256")));
    }

    /** {@code /auth/jwks}; no key, because nothing is signed. */
    Reply keys() {
        return PlatformJson.reply(new Fields().with("keys", List.of()));
    }

    /**
     * {@code /.well-known/cxone-configuration?tenantId=}. A regional host tells of its own area without a tenant, and
     * published clients ask it so.
     */
    Reply tenant(WireRequest request) {
        Optional<String> tenant = request.parameter("tenantId").filter(id -> !id.isEmpty());
        Fields known = new Fields()
                .with("private", false)
                .with("area", claims.area())
                .with("cluster", claims.cluster())
                .with("domain", "niceincontact.com")
                .with("acdDomain", "nice-incontact.com")
                .with("uhDomain", "nice-incontact.com")
                .with("ui_endpoint", request.origin())
                .with("auth_endpoint", request.origin())
                .with("api_endpoint", api(request))
                .with("tenantId", tenant.orElse(null));
        switches.discovery().forEach(known::with);
        return PlatformJson.reply(known);
    }

    private String api(WireRequest request) {
        URI here = URI.create(request.origin());
        return switches.apiHost()
                .map(host -> "http://" + host + ":" + here.getPort())
                .orElse(request.origin());
    }

    /** What the user service says when something is missing in a request. */
    static Reply incomplete(WireRequest request, String details) {
        return Reply.text(
                400,
                PlatformJson.text(new Fields()
                        .with("code", "BAD_REQUEST")
                        .with("details", details)
                        .with("hostName", request.header("host").orElse(""))
                        .with("entityType", "")
                        .with("errors", List.of())));
    }
}
