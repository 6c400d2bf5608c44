package io.cxsh.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A word that a tenant's rows use: a state, or a reason for being unavailable.
 *
 * @param id its id, as the tenant writes it
 * @param name its name; null where absent
 * @param more keys of the entry that have no column here, in the order of the answer
 */
public record VocabularyEntry(String id, @Nullable String name, Map<String, Object> more) {}
