package io.cxsh.judge;

import io.cxsh.judge.Canned.Where;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The classic contract's two endpoints for one world. */
final class Endpoints {
    static final String CLIENT = "judge-client";
    static final String SECRET = "judge-secret";

    private final World world;
    private final Listing listing;
    private final Map<Canned, Integer> given = new HashMap<>();
    private final Set<String> tokens = new HashSet<>();
    private final Map<Map<String, String>, Canned> kept = new HashMap<>();

    Endpoints(World world) {
        this.world = world;
        listing = new Listing(world);
    }

    synchronized Canned answer(Asking asking) {
        if (asking.path().equals(world.shape.path() + "/oauth/token")) {
            return canned(Where.SIGN_IN, asking).orElseGet(() -> signIn(asking));
        }
        if (asking.path().equals(world.shape.path() + "/api/v2/agents/states")) {
            return states(asking);
        }
        return Canned.json(Where.EVERYWHERE, "404 Not Found", "{\"message\":\"no such path\"}");
    }

    private Optional<Canned> canned(Where where, Asking asking) {
        return world.canned.stream()
                .filter(canned -> canned.where() == where
                        || canned.where() == Where.EVERYWHERE
                        || (canned.where() == Where.HER && where == Where.STATES && namesHer(asking))
                        || (canned.where() == Where.ANYBODY && where == Where.STATES && namesAnybody(asking)))
                .filter(canned -> given.merge(canned, 1, Integer::sum) <= canned.times())
                .findFirst();
    }

    private boolean namesHer(Asking asking) {
        return world.her.id.equals(asking.parameters().get("agentId"))
                || world.her.email.equalsIgnoreCase(asking.parameters().get("email"));
    }

    private static boolean namesAnybody(Asking asking) {
        return asking.parameters().containsKey("agentId") || asking.parameters().containsKey("email");
    }

    private Canned signIn(Asking asking) {
        Map<String, String> form = asking.form();
        boolean known = CLIENT.equals(form.get("client_id")) && SECRET.equals(form.get("client_secret"));
        if (!known || !"client_credentials".equals(form.get("grant_type"))) {
            return Canned.json(Where.SIGN_IN, "401 Unauthorized", "{\"error\":\"invalid_client\"}");
        }
        String token = "judge-token-" + tokens.size();
        tokens.add(token);
        Shape shape = world.shape;
        String life = shape.life().isEmpty() ? "" : ",\"expires_in\":" + shape.life();
        String scope = shape.statesScope() ? ",\"scope\":\"" + world.granted + "\"" : "";
        return Canned.json(
                Where.SIGN_IN,
                "200 OK",
                "{\"access_token\":\"%s\",\"token_type\":\"Bearer\"%s%s}".formatted(token, life, scope));
    }

    private Canned states(Asking asking) {
        String bearer = asking.header("Authorization").orElse("").replaceFirst("(?i)^bearer ", "");
        if (!tokens.contains(bearer)) {
            return Canned.json(Where.STATES, "401 Unauthorized", "{\"message\":\"no token\"}");
        }
        if (world.unknownIsNotFound && !listing.knows(asking.parameters())) {
            return Canned.json(Where.STATES, "404 Not Found", "{\"message\":\"" + world.notFound + "\"}");
        }
        return canned(Where.STATES, asking)
                .orElseGet(() -> world.keepsAnswers
                        ? kept.computeIfAbsent(asking.parameters(), this::listed)
                        : listed(asking.parameters()));
    }

    private Canned listed(Map<String, String> asked) {
        if (asked.isEmpty() && !world.wholeListStatus.isEmpty()) {
            return Canned.json(Where.STATES, world.wholeListStatus, "{\"message\":\"name somebody\"}");
        }
        String list = listing.json(asked);
        if (!list.equals("[]") || world.showsNobody) {
            return Canned.json(Where.STATES, "200 OK", list);
        }
        if (!world.emptyStatus.isEmpty() && !asked.isEmpty()) {
            return Canned.json(Where.STATES, world.emptyStatus, "{\"message\":\"nobody matches\"}");
        }
        return Canned.json(Where.STATES, world.nobody.isEmpty() ? "204 No Content" : "200 OK", world.nobody);
    }
}
