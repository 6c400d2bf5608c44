/** The port to a tenant's data, and the errors it can answer with. */
@NullMarked
package io.cxsh.api;

import org.jspecify.annotations.NullMarked;
