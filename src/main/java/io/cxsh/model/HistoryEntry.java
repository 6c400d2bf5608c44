package io.cxsh.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A state that an agent was in.
 *
 * @param state the state; its since is when the agent entered it
 * @param duration how long it lasted, to whole seconds; null where the tenant does not say, as for one that still holds
 */
public record HistoryEntry(AgentState state, @Nullable Duration duration) {}
