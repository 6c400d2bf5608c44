package io.cxsh.script;

import io.cxsh.language.Line;
import io.cxsh.language.Problem;
import java.util.List;
import java.util.Optional;

/** Where a script's lines run. */
public interface LinePort {

    /** What is wrong with a line, found without running it; empty when nothing is. */
    List<Problem> check(Line line, String source, Parameters parameters);

    /** Runs a line and shows its result. */
    Outcome run(Line line, String source, Parameters parameters);

    /**
     * Shows words of the script itself, and writes its line down for the transcript.
     *
     * @param line such as {@code note "seen twice"}
     * @param place file and line
     * @param words what to show; empty for nothing
     * @param exit the exit code it came to
     */
    void say(String line, String place, Optional<String> words, int exit);

    /** Says why the script does not run. */
    void refuse(String why);

    /** Why a requirement such as {@code simulator} or {@code dialect classic} is not met; empty when it is. */
    Optional<String> unmet(String what, String value);
}
