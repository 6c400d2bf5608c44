/**
 * The judge: worlds made from a seed whose truth is known, an own server that plays them, and the count of how often the
 * program names that truth. Shares nothing with the causes and the simulator, so that they cannot agree by accident.
 */
@NullMarked
package io.cxsh.judge;

import org.jspecify.annotations.NullMarked;
