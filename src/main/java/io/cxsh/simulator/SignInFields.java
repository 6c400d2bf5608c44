package io.cxsh.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** What a sign-in was asked with: a form, a query or JSON, as clients differ in what they send. */
record SignInFields(Map<String, String> values) {

    static SignInFields of(WireRequest request) {
        Map<String, String> values = new LinkedHashMap<>(request.parameters());
        json(request).forEach((key, value) -> {
            if (value != null) {
                values.putIfAbsent(key, String.valueOf(value));
            }
        });
        return new SignInFields(values);
    }

    private static Map<String, Object> json(WireRequest request) {
        try {
            return request.body().strip().startsWith("{")
                    ? Values.map(PlatformJson.MAPPER.readValue(request.body(), Object.class))
                    : Map.of();
        } catch (JacksonException noJson) {
            return Map.of();
        }
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Whether a field has exactly that value. */
    boolean says(String name, String value) {
        return value.equals(values.get(name));
    }
}
