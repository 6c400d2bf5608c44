package io.cxsh.script;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The words of the script language itself; a line that begins with one is no command. */
public enum ScriptWord {
    CXSH("1, the language's version, before everything else"),
    REQUIRE("profile NAME, dialect classic|platform, or simulator: else nothing is run"),
    INCLUDE("PATH, another script, beside this one"),
    LET("NAME = VALUE, a parameter; --var NAME=VALUE wins"),
    SECTION("\"title\", a heading for what follows"),
    EXPECT("PREDICATE about the line above, or stop: rows > 0, finding CX3*, ok, not …"),
    CHECK("PREDICATE about the line above; goes on, and fails at the end"),
    WITHIN("60s PREDICATE: runs the line above again until it holds"),
    ON_ERROR("stop|continue: what a failing line means, until the end of the section"),
    NOTE("\"text\", for the transcript");

    private final String meaning;

    ScriptWord(String meaning) {
        this.meaning = meaning;
    }

    /** As it is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What follows it, and what it does. */
    public String meaning() {
        return meaning;
    }

    /** Whether it says something about the line above. */
    boolean isCheck() {
        return this == EXPECT || this == CHECK || this == WITHIN;
    }

    /** The word that is written so. */
    public static Optional<ScriptWord> named(String text) {
        return Arrays.stream(values()).filter(word -> word.word().equals(text)).findFirst();
    }
}
