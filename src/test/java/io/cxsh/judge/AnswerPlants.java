package io.cxsh.judge;

import io.cxsh.judge.Canned.Where;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Worlds where the sign-in or the call itself goes wrong, whoever is asked for. */
final class AnswerPlants {
    private static final String LOGIN_PAGE =
            "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Sign in to the network</body></html>";

    private AnswerPlants() {}

    static Map<String, Consumer<World>> all() {
        Map<String, Consumer<World>> plants = new LinkedHashMap<>();
        plants.put("CX101", AnswerPlants::silentScope);
        plants.put("CX102", AnswerPlants::forbidden);
        plants.put("CX104", AnswerPlants::rejected);
        plants.put("CX105", AnswerPlants::signInRefused);
        plants.put("CX201", AnswerPlants::notServed);
        plants.put("CX204", AnswerPlants::webPage);
        plants.put("CX501", AnswerPlants::limited);
        plants.put("CX502", AnswerPlants::failing);
        plants.put("CX503", AnswerPlants::noList);
        return plants;
    }

    private static void silentScope(World world) {
        world.showsNobody = true;
        world.shape = world.shape.statingScope(true);
        world.granted = otherScope(world);
    }

    private static String otherScope(World world) {
        return world.oneOf(List.of("agent:profile:read", "openid", "agent:states:write reports:read"));
    }

    private static void forbidden(World world) {
        world.granted = world.random.nextBoolean() ? otherScope(world) : world.granted;
        Canned refusal = Canned.json(
                Where.STATES,
                "403 Forbidden",
                world.oneOf(List.of("{\"message\":\"insufficient scope\"}", "{}", "", "\"no\"")));
        world.canned.add(
                world.random.nextBoolean()
                        ? refusal
                        : refusal.with("WWW-Authenticate: Bearer error=\"insufficient_scope\""));
    }

    private static void rejected(World world) {
        Canned refusal = Canned.json(
                Where.STATES,
                "401 Unauthorized",
                world.oneOf(List.of("{\"error\":\"invalid_token\"}", "{\"message\":\"jwt expired\"}", "")));
        world.canned.add(
                world.random.nextBoolean()
                        ? refusal
                        : refusal.with("WWW-Authenticate: Bearer error=\"invalid_token\""));
    }

    private static void signInRefused(World world) {
        String error = world.oneOf(List.of("invalid_client", "invalid_grant", "invalid_scope", "unauthorized_client"));
        String status = error.equals("invalid_client") ? "401 Unauthorized" : "400 Bad Request";
        String body = "{\"error\":\"%s\",\"error_description\":\"ask your admin\"}".formatted(error);
        world.canned.add(
                world.random.nextInt(5) == 0
                        ? Canned.json(Where.SIGN_IN, "403 Forbidden", "")
                        : Canned.json(Where.SIGN_IN, status, body));
    }

    private static void notServed(World world) {
        Where where = world.random.nextBoolean() ? Where.EVERYWHERE : Where.STATES;
        world.canned.add(Canned.json(
                where, "404 Not Found", world.oneOf(List.of("{\"message\":\"no route\"}", "", "not here"))));
    }

    private static void webPage(World world) {
        Where where = world.oneOf(List.of(Where.STATES, Where.SIGN_IN, Where.EVERYWHERE));
        String html = "Content-Type: text/html; charset=utf-8";
        world.canned.add(
                switch (world.random.nextInt(5)) {
                    case 0 -> page(where, "302 Found", "").with("Location: https://login.example/");
                    case 1 -> page(where, "403 Forbidden", LOGIN_PAGE).with(html);
                    case 2 -> page(where, "200 OK", "\r\n  " + LOGIN_PAGE).with("Content-Type: application/json");
                    case 3 -> page(where, "200 OK", "<html><body>Welcome, guest</body></html>");
                    default -> page(where, "200 OK", LOGIN_PAGE).with(html);
                });
    }

    private static Canned page(Where where, String status, String body) {
        return new Canned(where, status, List.of(), body, Canned.ALWAYS, 0);
    }

    private static void limited(World world) {
        Where where = world.oneOf(List.of(Where.STATES, Where.STATES, Where.SIGN_IN));
        Canned limit = Canned.json(
                where, "429 Too Many Requests", world.oneOf(List.of("{\"message\":\"rate exceeded\"}", "", "slow")));
        world.canned.add(
                switch (world.random.nextInt(4)) {
                    case 0 -> limit;
                    case 1 -> limit.with("Retry-After: 2");
                    case 2 -> limit.with("Retry-After: 86400");
                    default -> limit.with("Retry-After: " + JudgeServer.date(world.now.plusSeconds(20)));
                });
    }

    private static void failing(World world) {
        Where where = world.oneOf(List.of(Where.STATES, Where.STATES, Where.SIGN_IN, Where.EVERYWHERE));
        String status = world.oneOf(List.of(
                "500 Internal Server Error", "502 Bad Gateway", "503 Service Unavailable", "504 Gateway Timeout"));
        Canned failure = new Canned(
                where,
                status,
                List.of(),
                world.oneOf(List.of("{\"message\":\"oops\"}", "", "<html><h1>Bad gateway</h1></html>", "boom")),
                Canned.ALWAYS,
                0);
        world.canned.add(failure);
    }

    private static void noList(World world) {
        world.canned.add(
                switch (world.random.nextInt(9)) {
                    case 0 -> Canned.json(Where.STATES, "200 OK", "null");
                    case 1 -> Canned.json(Where.STATES, "200 OK", "{\"agents\":[],\"total\":0}");
                    case 2 -> Canned.json(Where.STATES, "200 OK", "");
                    case 3 -> Canned.json(Where.STATES, "204 No Content", "");
                    case 4 -> Canned.json(Where.STATES, "200 OK", "[{\"agentId\":\"1\",\"state\":{\"na");
                    case 5 -> Canned.json(Where.STATES, "200 OK", "[]").cut(40);
                    case 6 -> Canned.json(Where.STATES, "200 OK", "[1, 2, 3]");
                    case 7 -> Canned.json(Where.SIGN_IN, "200 OK", "{}");
                    default -> page(Where.STATES, "200 OK", "No known way to render data");
                });
    }
}
