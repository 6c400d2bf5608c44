package io.cxsh.judge;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The two token services of one world of the platform, and what they have granted. */
final class PlatformSignIn {
    static final String CLIENT = "judge-client";
    static final String SECRET = "judge-secret";
    static final String KEY = "JUDGEKEY====";
    static final String KEY_SECRET = "JUDGEKEYSECRET==";
    static final String TENANT = "11eb660f-1111-4000-8000-000000000002";
    private static final int LIFE = 3_600;
    private static final JsonMapper JSON = new JsonMapper();

    private final PlatformWorld world;
    private final List<String> tokens = new ArrayList<>();

    PlatformSignIn(PlatformWorld world) {
        this.world = world;
    }

    Canned global(Asking asking) {
        Map<String, String> form = asking.form();
        String basic = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        boolean known = asking.header("Authorization").orElse("").equals("Basic " + basic)
                && KEY.equals(form.get("username"))
                && KEY_SECRET.equals(form.get("password"));
        return known ? granted() : PlatformLists.answer("401 Unauthorized", "{\"error\":\"invalid_client\"}");
    }

    Canned regional(Asking asking) {
        return asking.body().contains(KEY) && asking.body().contains(KEY_SECRET)
                ? granted()
                : PlatformLists.answer("401 Unauthorized", "{\"status\":401,\"message\":\"no\"}");
    }

    private Canned granted() {
        Map<String, Object> grant = new LinkedHashMap<>();
        grant.put("access_token", token());
        grant.put("token_type", "Bearer");
        grant.put("expires_in", world.base.seed % 2 == 0 ? LIFE : String.valueOf(LIFE));
        return PlatformLists.answer("200 OK", JSON.writeValueAsString(grant));
    }

    /** A new token of this tenant's. */
    String token() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", world.hasNoUser ? "client:" + CLIENT : "user:11eb660f-0000-4000-8000-000000000001");
        if (!world.hasNoUser) {
            claims.put("icAgentId", "900");
            claims.put("name", "sue@acme.example");
            claims.put("role", Map.of("legacyId", "Administrator"));
            claims.put("views", world.shape.views());
        }
        claims.put("tenantId", TENANT);
        claims.put("tenant", "acme");
        claims.put("icBUId", 4_500_000);
        claims.put("icClusterId", "B32");
        long made = Instant.now().plus(world.base.ahead).getEpochSecond();
        claims.put("iat", made);
        claims.put("exp", made + LIFE);
        claims.putAll(world.claims);
        claims.keySet().removeAll(world.claimsLeftOut);
        String token = "%s.%s.%s"
                .formatted(
                        part("{\"alg\":\"RS256\"}"),
                        part(JSON.writeValueAsString(claims)),
                        part("judge " + tokens.size()));
        tokens.add(token);
        return token;
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    boolean hasGranted(Asking asking) {
        return tokens.contains(asking.header("Authorization").orElse("").replaceFirst("(?i)^bearer ", ""));
    }
}
