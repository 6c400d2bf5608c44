package io.cxsh.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A team that the token may see.
 *
 * @param id its id, as the tenant writes it
 * @param name its name; null where absent
 * @param active whether it is in use; null where the tenant does not say
 * @param more keys of the team that have no column here, in the order of the answer
 */
public record Team(
        String id, @Nullable String name, @Nullable Boolean active, Map<String, Object> more) {}
