package io.cxsh.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a tenant that a token belongs to.
 *
 * @param id its id, as the tenant writes it
 * @param name its name; null where absent
 * @param tenantId the tenant's UUID; null where absent
 * @param active whether it is in use; null where the tenant does not say
 * @param more keys of the entry that have no column here, in the order of the answer
 */
public record BusinessUnit(
        String id,
        @Nullable String name,
        @Nullable String tenantId,
        @Nullable Boolean active,
        Map<String, Object> more) {}
