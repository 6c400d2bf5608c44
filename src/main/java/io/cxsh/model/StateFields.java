package io.cxsh.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a row that is being read: what {@link AgentState} says of them, until the next row is read. */
public interface StateFields {
    /** Who. */
    CharSequence agentId();

    /** The e-mail address; null where absent. */
    @Nullable
    CharSequence email();

    /** The channel; null where absent. */
    @Nullable
    String channel();

    /** The state's name. */
    String name();

    /** The state's type; null where absent. */
    @Nullable
    String kind();

    /** Since when; null where absent or unreadable. */
    @Nullable
    Instant since();

    /** Keys that have no column. */
    Map<String, Object> more();

    /** The row itself. */
    AgentState state();
}
