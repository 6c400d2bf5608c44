/** The classic contract: {@code /api/v2/agents/states}, a bare array, one row per agent and channel. */
@NullMarked
package io.cxsh.api.classic;

import org.jspecify.annotations.NullMarked;
