package io.cxsh.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What of the platform no source tells, or sources tell differently, and a person can turn either way. */
public final class Switches {
    private Switches() {}

    /** The switches and their positions, the first of which holds when nobody turns them. */
    public static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("hiddenBy", "403 | count | silence: how an agent is kept from a viewer who may not see her");
        all.put("noRows", "204 | '[]' | '{}' | '': no content, a bare list, an envelope, or a body without anything");
        all.put("limited", "{status: 429, body: …, headers: {Retry-After: 2}, times: 1}: calls over the limit");
        all.put("pageSize", "10000: the most rows of a page");
        all.put("defaultTop", "rows of a page that was asked for without top, default as pageSize");
        all.put("beyondTop", "cap | 400: what a greater top than pageSize brings");
        all.put("digitalOnly", "row | norow: an agent on digital channels alone");
        all.put("inactive", "norow | row: an agent who is not active");
        all.put("media", "always | contacts: whether an idle row names its media type");
        all.put("rows", "channel | agent: whether an agent on two channels has two rows, or that of the last change");
        all.put("views", "the claim, in any shape, such as {} or [1, 2]");
        all.put("categories", "the value of every agentStateCategory");
        all.put("members", "teams | agents: whether a team's agents stand within it or in a list of their own");
        all.put("keys", "pascal: keys with capitals, as in the oldest versions");
        all.put("wrapper", "resultSet: the key that lists stand under");
        all.put("wordsIn", "[reason, header, body]: where an error's words stand");
        return all;
    }

    /**
     * The scenario with some switches turned.
     *
     * @param turned each as {@code name=position}, the position as YAML
     * @throws UnknownScenarioException when one has no such name, or its position cannot be read
     */
    public static Scenario turn(Scenario scenario, Iterable<String> turned) throws UnknownScenarioException {
        Map<String, Object> world = new LinkedHashMap<>(scenario.world());
        for (String text : turned) {
            String[] parts = text.split("=", 2);
            if (parts.length < 2 || !all().containsKey(parts[0])) {
                throw new UnknownScenarioException(
                        "no switch %s; there are: %s".formatted(parts[0], String.join(", ", all().keySet())));
            }
            world.put(parts[0], position(parts[1]));
        }
        return new Scenario(
                scenario.name(), scenario.summary(), scenario.dialect(), scenario.question(), scenario.truth(), world);
    }

    private static Object position(String text) throws UnknownScenarioException {
        try {
            Object value = text.isEmpty() ? "" : new YAMLMapper().readValue(text, Object.class);
            return value == null ? "" : value;
        } catch (JacksonException unreadable) {
            throw new UnknownScenarioException("the position %s is no YAML".formatted(text));
        }
    }
}
