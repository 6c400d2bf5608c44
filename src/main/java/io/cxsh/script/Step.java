package io.cxsh.script;

import io.cxsh.language.Line;
import java.time.Duration;

/** One line of a script, read. */
sealed interface Step {

    /** Where it stands, for reports: file and line. */
    String place();

    /**
     * A line for the tenant.
     *
     * @param parameters as they are at this line
     */
    record Run(Line line, String source, String place, Parameters parameters) implements Step {}

    /**
     * A predicate about the line above.
     *
     * @param line how it is written
     * @param stops whether a failure ends the script
     * @param within how long the line above may be run again until it holds; zero for not at all
     */
    record Check(String line, Predicate predicate, boolean stops, Duration within, String place) implements Step {}

    /** A heading for output and report; what follows belongs to it. */
    record Section(String line, String title, String place) implements Step {}

    /** Whether a failing line stops the script, until the end of the section. */
    record OnError(boolean stops, String place) implements Step {}

    /** Words for the transcript. */
    record Note(String line, String place) implements Step {}

    /** A condition that must hold before anything is sent. */
    record Require(String what, String value, String place) implements Step {}
}
