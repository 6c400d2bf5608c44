/** Results as values: what every command answers, and the one way to show it. */
@NullMarked
package io.cxsh.results;

import org.jspecify.annotations.NullMarked;
