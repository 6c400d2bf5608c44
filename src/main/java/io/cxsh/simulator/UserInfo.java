package io.cxsh.simulator;

/** {@code /auth/userinfo}: whom a token stands for. */
record UserInfo(PlatformTokens tokens) {
    Reply answer(WireRequest request) {
        if (tokens.grant(request).filter(PlatformTokens.Grant::hasUser).isEmpty()) {
            return Reply.text(401, PlatformJson.text(new Fields().with("error", "invalid_token")))
                    .header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        }
        return PlatformJson.reply(PlatformClaims.person());
    }
}
