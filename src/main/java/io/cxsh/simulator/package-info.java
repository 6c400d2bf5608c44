/**
 * The tenant in the jar: a world of agents behind a loopback port that speaks the classic contract and the
 * platform's own APIs. It shares no class with the client, so that the client cannot agree with itself.
 */
@NullMarked
package io.cxsh.simulator;

import org.jspecify.annotations.NullMarked;
