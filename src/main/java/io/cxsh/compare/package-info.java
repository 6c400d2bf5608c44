/** Comparing results by who the rows are about, not by line. */
@NullMarked
package io.cxsh.compare;

import org.jspecify.annotations.NullMarked;
