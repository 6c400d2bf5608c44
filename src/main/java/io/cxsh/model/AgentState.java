package io.cxsh.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the tenant said about one agent on one channel at one moment.
 *
 * <p>A row is evidence, not truth: an agent without a row is "not reported", which is not the same as logged out.
 *
 * @param agentId who
 * @param email the e-mail address as the tenant writes it, letter case kept; null where the row has none
 * @param channel voice, chat, email …, as the tenant writes it; null where the row has none
 * @param state the state's name, such as Available
 * @param kind the state's type as the tenant writes it, such as idle; null where the row has none
 * @param since when the agent entered the state, on the tenant's clock; UTC; null where absent or unreadable
 * @param more keys of the row that have no column here, in the order of the answer
 */
public record AgentState(
        AgentId agentId,
        @Nullable String email,
        @Nullable String channel,
        String state,
        @Nullable String kind,
        @Nullable Instant since,
        Map<String, Object> more) {}
