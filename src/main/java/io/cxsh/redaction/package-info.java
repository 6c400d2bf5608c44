/** What must not leave: secrets and personal fields by type, text from a server made safe to show. */
@NullMarked
package io.cxsh.redaction;

import org.jspecify.annotations.NullMarked;
