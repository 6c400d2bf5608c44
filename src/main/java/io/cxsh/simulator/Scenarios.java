package io.cxsh.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The scenarios that are on board. Each is a file of the folder {@code scenarios}. */
public final class Scenarios {
    private static final Pattern SEEDED = Pattern.compile("seed:(\\d{1,18}):(\\d{1,6})");
    private static final List<String> NAMES = List.of(
            "captive-portal",
            "clock-skew",
            "demo",
            "digital-only",
            "email-case",
            "empty-body",
            "field-left-out",
            "flickers",
            "forbidden",
            "foreign-token",
            "healthy",
            "hidden-count",
            "hidden-state",
            "id-email-mismatch",
            "idle-session",
            "inactive-agent",
            "late-change",
            "locked-agent",
            "logged-out",
            "logged-out-row",
            "no-acd-session",
            "no-state-chosen",
            "no-user-context",
            "nobody-logged-in",
            "nobody-on-channel",
            "not-a-list",
            "object-answer",
            "offline-mode",
            "other-business-unit",
            "other-tenant",
            "platform-forbidden",
            "platform-healthy",
            "rate-limited",
            "restricted-agent",
            "restricted-team",
            "restricted-view",
            "second-page",
            "sees-nobody",
            "service-error",
            "sign-in-refused",
            "silent-scope",
            "since-unchanged",
            "stale-host",
            "state-filter",
            "token-rejected",
            "truncated",
            "unchanged-since",
            "unknown-agent",
            "user-name-differs",
            "withheld-silently",
            "wrong-channel",
            "wrong-host",
            "wrong-zone");

    private Scenarios() {}

    /** All names, in order. */
    public static List<String> names() {
        return NAMES;
    }

    /** The names of those whose question is asked in that dialect, in order. */
    public static List<String> names(String dialect) {
        return NAMES.stream()
                .filter(name -> dialect(file(name)).equals(dialect))
                .toList();
    }

    private static String dialect(Map<String, Object> file) {
        return Values.text(file, "dialect", Scenario.CLASSIC);
    }

    /**
     * The scenario of that name; {@code a+b} is both at once, {@code seed:7:1000} a made-up tenant of 1000 agents.
     *
     * @throws UnknownScenarioException when there is none
     */
    public static Scenario named(String name) throws UnknownScenarioException {
        Scenario whole = null;
        for (String part : name.split("\\+", -1)) {
            Scenario one = single(part);
            whole = whole == null ? one : whole.with(one);
        }
        return whole == null ? single(name) : whole;
    }

    /** A made-up tenant of so many agents; the same seed makes the same tenant. */
    public static Scenario seeded(long seed, int agents) {
        return new Scenario(
                "seed:" + seed + ":" + agents,
                agents + " made-up agents",
                Scenario.CLASSIC,
                "states --channel voice",
                List.of(),
                Map.of("seeded", Map.of("seed", seed, "agents", agents)));
    }

    private static Scenario single(String name) throws UnknownScenarioException {
        Matcher seeded = SEEDED.matcher(name);
        if (seeded.matches()) {
            return seeded(Long.parseLong(seeded.group(1)), Integer.parseInt(seeded.group(2)));
        }
        if (!NAMES.contains(name)) {
            throw new UnknownScenarioException(
                    "no scenario %s; there are: %s".formatted(name, String.join(", ", NAMES)));
        }
        Map<String, Object> file = file(name);
        return new Scenario(
                name,
                String.valueOf(file.get("summary")),
                dialect(file),
                String.valueOf(file.get("question")),
                Values.texts(file.get("truth")),
                Values.map(file.get("world")));
    }

    /** A file of the folder as plain values. */
    static Map<String, Object> file(String name) {
        try (InputStream file = Scenarios.class.getResourceAsStream("/scenarios/" + name + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException("the scenario " + name + " is missing in this build");
            }
            return Values.map(new YAMLMapper().readValue(file, Object.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
