/** What is on the disk after a kill, among many writers, and where the disk refuses. */
@NullMarked
package io.cxsh.storage;

import org.jspecify.annotations.NullMarked;
