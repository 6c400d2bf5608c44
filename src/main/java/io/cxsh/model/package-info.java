/** What a tenant talks about: agents, channels, states, and the question asked about them. JDK and JSpecify only. */
@NullMarked
package io.cxsh.model;

import org.jspecify.annotations.NullMarked;
