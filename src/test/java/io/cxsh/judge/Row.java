package io.cxsh.judge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One state of one person.
 *
 * @param channel where, or null where the tenant does not say
 * @param type the state's type, or null where the tenant leaves it out
 * @param since on the tenant's clock
 */
record Row(@Nullable String channel, String state, @Nullable String type, Instant since) {}
