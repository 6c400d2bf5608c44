/** The sealed session: what was asked and answered in one file that travels, opens offline and names nobody. */
@NullMarked
package io.cxsh.bundle;

import org.jspecify.annotations.NullMarked;
