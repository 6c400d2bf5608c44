/** Proving one cause: a question, probes that ask the tenant, evidence, causes that judge it, a diagnosis. */
@NullMarked
package io.cxsh.diagnosis;

import org.jspecify.annotations.NullMarked;
