/**
 * The measure of speed: cxsh beside the scripts that people use instead, against one loopback server, side by side in
 * each round. Ratios are what counts; times are those of the machine at hand.
 */
@NullMarked
package io.cxsh.bench;

import org.jspecify.annotations.NullMarked;
