/** HTTP behind a one-method port; retry, limits, deadline and numbering are links of it. The HTTP library lives here only. */
@NullMarked
package io.cxsh.transport;

import org.jspecify.annotations.NullMarked;
