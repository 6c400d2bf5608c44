/** Settings, signing in, and the token that a session lives by. */
@NullMarked
package io.cxsh.session;

import org.jspecify.annotations.NullMarked;
