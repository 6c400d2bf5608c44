package io.cxsh.script;

import io.cxsh.language.Line;
import io.cxsh.language.Problem;
import io.cxsh.language.Variables;
import java.util.List;
import java.util.Optional;

/** Where a script's lines run. */
public interface LinePort {

    /** What is wrong with a line, found without running it; empty when nothing is. */
    List<Problem> check(Line line, String source, Variables variables);

    /** Runs a line and shows its result. */
    Outcome run(Line line, String source, Variables variables);

    /** Shows words of the script itself: sections, failed checks. */
    void say(String text);

    /** Why a requirement such as {@code simulator} or {@code dialect classic} is not met; empty when it is. */
    Optional<String> unmet(String what, String value);
}
