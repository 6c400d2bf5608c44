/** Files that are written whole or not at all, for their owner only. */
@NullMarked
package io.cxsh.files;

import org.jspecify.annotations.NullMarked;
