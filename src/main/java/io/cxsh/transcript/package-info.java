/** The session's record, and its renderings: what one pastes into a ticket. */
@NullMarked
package io.cxsh.transcript;

import org.jspecify.annotations.NullMarked;
