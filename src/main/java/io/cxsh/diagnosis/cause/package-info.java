/** The catalogue: one final, stateless class per cause, each with a page, a scenario and a test. */
@NullMarked
package io.cxsh.diagnosis.cause;

import org.jspecify.annotations.NullMarked;
