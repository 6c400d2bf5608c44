package io.cxsh.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A right that a user has or lacks.
 *
 * @param name the right, as the tenant names it
 * @param value what it is set to, as the tenant writes it; null where absent
 * @param more keys of the entry that have no column here, in the order of the answer
 */
public record Permission(String name, @Nullable String value, Map<String, Object> more) {}
