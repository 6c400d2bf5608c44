/** The runner of {@code .cxsh} files: sections, parameters, predicates, reports. Lines run through a one-method port. */
@NullMarked
package io.cxsh.script;

import org.jspecify.annotations.NullMarked;
