/** Commands, prompt, completion, argv entry and exit codes. Spring Shell and JLine live here only. */
@NullMarked
package io.cxsh.shell;

import org.jspecify.annotations.NullMarked;
