package io.cxsh.model;

/**
 * One condition of a query.
 *
 * @param field agentId, email, channel, state, since, team or name
 * @param value what the row must have, as the person wrote it
 */
public record Filter(String field, String value) {
    @Override
    public String toString() {
        return field + "=" + value;
    }
}
