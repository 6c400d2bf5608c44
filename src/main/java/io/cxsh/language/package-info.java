/** The shell language: characters to tokens to lines, and errors that point at the place. It knows no command. */
@NullMarked
package io.cxsh.language;

import org.jspecify.annotations.NullMarked;
