/** Where the floors are joined: the application and its wiring. */
@NullMarked
package io.cxsh;

import org.jspecify.annotations.NullMarked;
