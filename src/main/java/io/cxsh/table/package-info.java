/** Rows to text: one writer per format, literal width rules. */
@NullMarked
package io.cxsh.table;

import org.jspecify.annotations.NullMarked;
