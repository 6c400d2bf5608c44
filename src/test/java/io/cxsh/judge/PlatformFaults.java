package io.cxsh.judge;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Worlds where the platform's sign-in, discovery or call itself goes wrong, whoever is asked for. */
final class PlatformFaults {
    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Sign in to the network</body></html>";

    private PlatformFaults() {}

    static Map<String, Consumer<PlatformWorld>> all() {
        Map<String, Consumer<PlatformWorld>> plants = new LinkedHashMap<>();
        plants.put("CX102", PlatformFaults::forbidden);
        plants.put("CX103", PlatformFaults::noUser);
        plants.put("CX104", PlatformFaults::rejected);
        plants.put("CX105", PlatformFaults::signInRefused);
        plants.put("CX201", PlatformFaults::moved);
        plants.put("CX204", PlatformFaults::webPage);
        plants.put("CX501", PlatformFaults::limited);
        plants.put("CX502", PlatformFaults::failing);
        plants.put("CX503", PlatformFaults::noList);
        return plants;
    }

    private static void forbidden(PlatformWorld world) {
        Canned refusal = refusal(
                world,
                "403 Forbidden",
                List.of("Security permissions prevent access to data", "Access to business unit is restricted.", ""));
        if (world.base.random.nextBoolean()) {
            world.answer(refusal, "states");
        } else {
            world.answerData(refusal);
        }
    }

    private static Canned refusal(PlatformWorld world, String status, List<String> some) {
        String words = world.base.oneOf(some);
        String body = words.isEmpty() ? "" : "{\"error\":\"x\",\"error_description\":\"" + words + "\"}";
        return switch (world.base.random.nextInt(3)) {
            case 0 -> PlatformLists.answer(status, body);
            case 1 -> PlatformLists.answer(status, "").with("icStatusDescription: " + words);
            default -> PlatformLists.answer(words.isEmpty() ? status : status.substring(0, 4) + words, body);
        };
    }

    private static void noUser(PlatformWorld world) {
        world.hasNoUser = true;
        world.answerData(refusal(world, "403 Forbidden", List.of("Agent doesn't have view permission")));
    }

    private static void rejected(PlatformWorld world) {
        world.answerData(refusal(world, "401 Unauthorized", List.of("Unauthorized", "token expired", "")));
    }

    private static void signInRefused(PlatformWorld world) {
        signedInHere(world);
        world.answer(
                world.base.oneOf(List.of(
                        PlatformLists.answer(
                                "400 Bad Request", "{\"error\":\"invalid_grant\",\"errorDescription\":\"no\"}"),
                        PlatformLists.answer(
                                "401 Unauthorized", "{\"error\":\"invalid_client\",\"error_description\":\"no\"}"),
                        PlatformLists.answer(
                                "401 Unauthorized",
                                "{\"timestamp\":\"x\",\"status\":401,\"error\":\"Unauthorized\",\"message\":\"no\",\"path\":\"/\"}"),
                        PlatformLists.answer("400 Bad Request", "{\"code\":\"BAD\",\"details\":\"no\",\"errors\":[]}"),
                        PlatformLists.answer("403 Forbidden", ""))),
                "signin");
    }

    /** A token from elsewhere signs in nowhere. */
    private static void signedInHere(PlatformWorld world) {
        while (world.shape.flow().equals("bearer")) {
            world.shape = PlatformShape.random(world.base.random);
        }
    }

    private static void moved(PlatformWorld world) {
        world.hasMoved = true;
        world.isDead = world.base.random.nextInt(3) == 0;
    }

    private static void webPage(PlatformWorld world) {
        Canned page = switch (world.base.random.nextInt(4)) {
            case 0 -> page("302 Found", "").with("Location: https://login.example/");
            case 1 -> page("403 Forbidden", PAGE).with("Content-Type: text/html");
            case 2 -> page("200 OK", "\r\n  " + PAGE).with("Content-Type: application/json");
            default -> page("200 OK", PAGE).with("Content-Type: text/html; charset=utf-8");
        };
        switch (world.base.random.nextInt(3)) {
            case 0 -> world.answer(page, "states");
            case 1 -> world.answerData(page);
            default -> {
                signedInHere(world);
                world.answer(page, "signin");
            }
        }
    }

    private static Canned page(String status, String body) {
        return new Canned(Canned.Where.EVERYWHERE, status, List.of(), body, Canned.ALWAYS, 0);
    }

    private static void limited(PlatformWorld world) {
        Canned limit = PlatformLists.answer(
                "429 Too Many Requests", world.base.oneOf(List.of("{\"message\":\"rate exceeded\"}", "", "slow")));
        Canned answer = switch (world.base.random.nextInt(3)) {
            case 0 -> limit;
            case 1 -> limit.with("Retry-After: 2");
            default -> limit.with("Retry-After: 86400");
        };
        if (world.base.random.nextBoolean()) {
            world.answer(answer, "states");
        } else {
            world.answerData(answer);
        }
    }

    private static void failing(PlatformWorld world) {
        String status = world.base.oneOf(List.of(
                "500 Internal server error.  Check error_description in message body for more info.",
                "502 Bad Gateway",
                "503 Service Unavailable",
                "504 Gateway Timeout"));
        Canned failure = page(status, world.base.oneOf(List.of("{\"error_description\":\"oops\"}", "", "boom")));
        if (world.base.random.nextInt(3) == 0) {
            signedInHere(world);
            world.answer(failure, "signin");
        } else {
            world.answer(failure, "states");
        }
    }

    /** An empty answer is no rows here, and so none of these. */
    private static void noList(PlatformWorld world) {
        world.answer(
                switch (world.base.random.nextInt(6)) {
                    case 0 -> PlatformLists.answer("200 OK", "null");
                    case 1 -> PlatformLists.answer("200 OK", "{\"people\":[],\"total\":0}");
                    case 2 -> PlatformLists.answer("200 OK", "{\"agentStates\":[{\"agentId\":1,\"agent");
                    case 3 -> PlatformLists.answer("200 OK", "[1, 2, 3]");
                    case 4 ->
                        PlatformLists.answer("200 OK", "{\"agentStates\":[]}").cut(30);
                    default -> page("200 OK", "No known way to render data");
                },
                "states");
    }

    /** Discovery that does not answer, where the settings say what it would. */
    static void halfBroken(PlatformWorld world) {
        world.isConfigured = true;
        Canned missing = PlatformLists.answer("404 Not Found", "");
        Canned page = page("404 Not Found", PAGE).with("Content-Type: text/html");
        switch (world.base.random.nextInt(3)) {
            case 0 -> world.answer(world.base.oneOf(List.of(missing, page)), "tenant");
            case 1 -> world.claimsLeftOut.addAll(List.of("tenantId", "icBUId"));
            default -> world.answer(missing, "discovery");
        }
    }

    /** What every client meets and none may mistake for a cause. */
    static void noise(PlatformWorld world) {
        int times = 1 + world.base.random.nextInt(2);
        Instant soon = world.base.now.plus(world.base.ahead).plusSeconds(2);
        Canned busy = PlatformLists.answer("429 Too Many Requests", "").times(times);
        switch (world.base.random.nextInt(10)) {
            case 0 -> world.answer(busy.with("Retry-After: 1"), "states");
            case 1 -> world.answer(busy.with("Retry-After: " + JudgeServer.date(soon)), "states", "directory");
            case 2 -> world.answer(busy, "directory");
            case 3 ->
                world.answer(PlatformLists.answer("503 Service Unavailable", "").times(times), "states");
            case 4 -> {
                if (!world.shape.flow().equals("bearer")) {
                    world.answer(PlatformLists.answer("401 Unauthorized", "").times(1), "states");
                }
            }
            default -> {}
        }
    }
}
