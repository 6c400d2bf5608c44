/** Values that must not leave, a tenant that repeats them wherever it can, and the search for them in all that was written. */
@NullMarked
package io.cxsh.canary;

import org.jspecify.annotations.NullMarked;
