package io.cxsh.model;

/**
 * An agent's id as the tenant writes it: digits on the platform, free text in the classic contract.
 *
 * @param value the id, never blank
 */
public record AgentId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
