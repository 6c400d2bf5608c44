package io.cxsh.session;

import java.util.Map;

/**
 * A place that settings come from.
 *
 * @param name what a person calls it: flag, environment, ./config.env, profile
 * @param values what it sets, by the key's name; blank values count as not set
 */
public record SettingSource(String name, Map<String, String> values) {
    public SettingSource {
        values = Map.copyOf(values);
    }
}
