package io.cxsh.script;

import io.cxsh.language.Line;
import io.cxsh.language.Parser;
import io.cxsh.language.Problem;
import io.cxsh.language.Stage;
import io.cxsh.language.SyntaxException;
import io.cxsh.language.Variables;
import io.cxsh.language.Word;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a script and its includes whole, before the first request; all errors at once. */
final class ScriptReader implements Variables {
    private static final int LANGUAGE = 1;

    /** Files that each include the next one twice would be read without end. */
    private static final int MOST_INCLUDES = 1000;

    private final LinePort port;
    private final Map<String, String> given;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private int includes;

    /**
     * A reader.
     *
     * @param given parameters from the command line; they win over the script's own
     */
    ScriptReader(LinePort port, Map<String, String> given) {
        this.port = port;
        this.given = Map.copyOf(given);
    }

    /** The steps of a script. */
    List<Step> read(String name, String text, Path folder) throws SyntaxException {
        file(name, text, folder, List.of(name));
        if (!problems.isEmpty()) {
            throw new SyntaxException(problems);
        }
        return List.copyOf(steps);
    }

    @Override
    public Optional<String> value(String name) {
        return Optional.ofNullable(given.getOrDefault(name, values.get(name)));
    }

    private void file(String name, String text, Path folder, List<String> chain) {
        try {
            for (Line line : Parser.script(name, text).lines()) {
                line(line, name, folder, chain);
            }
        } catch (SyntaxException wrong) {
            problems.addAll(wrong.problems());
        }
    }

    private void line(Line line, String name, Path folder, List<String> chain) {
        Stage stage = line.stages().get(0);
        String place = name + ":" + line.number();
        try {
            List<String> words = new ArrayList<>();
            String command = stage.command().raw();
            boolean own = List.of(
                            "cxsh",
                            "require",
                            "include",
                            "let",
                            "section",
                            "expect",
                            "check",
                            "on-error",
                            "note",
                            "within")
                    .contains(command);
            if (own) {
                for (Word word : stage.words()) {
                    words.add(word.text(this));
                }
                own(command, words, stage, place, folder, chain);
            } else {
                problems.addAll(port.check(line, name, this));
                steps.add(new Step.Run(line, name, place));
            }
        } catch (SyntaxException wrong) {
            wrong.problems().forEach(problem -> problems.add(problem.in(name)));
        }
    }

    private void own(String command, List<String> words, Stage stage, String place, Path folder, List<String> chain)
            throws SyntaxException {
        switch (command) {
            case "cxsh" -> version(words, stage);
            case "require" ->
                steps.add(new Step.Require(
                        words.isEmpty() ? "" : words.get(0), words.size() > 1 ? words.get(1) : "", place));
            case "include" -> include(words, stage, folder, chain);
            case "let" -> let(words, stage);
            case "section" -> steps.add(new Step.Section(String.join(" ", words), place));
            case "note" -> steps.add(new Step.Note(String.join(" ", words), place));
            case "on-error" -> onError(words, stage, place);
            case "within" -> within(words, stage, place);
            default ->
                steps.add(new Step.Check(predicate(words, stage), command.equals("expect"), Duration.ZERO, place));
        }
    }

    private static void version(List<String> words, Stage stage) throws SyntaxException {
        if (words.size() != 1 || !words.get(0).matches("\\d{1,4}")) {
            throw problem(stage, "write the language's version: cxsh 1");
        }
        if (Integer.parseInt(words.get(0)) > LANGUAGE) {
            throw problem(
                    stage, "this script is written for version " + words.get(0) + "; this cxsh reads " + LANGUAGE);
        }
    }

    private void let(List<String> words, Stage stage) throws SyntaxException {
        if (words.size() != 3 || !words.get(1).equals("=")) {
            throw problem(stage, "write: let NAME = VALUE");
        }
        values.put(words.get(0), words.get(2));
    }

    private void onError(List<String> words, Stage stage, String place) throws SyntaxException {
        if (!words.equals(List.of("stop")) && !words.equals(List.of("continue"))) {
            throw problem(stage, "write: on-error stop, or: on-error continue");
        }
        steps.add(new Step.OnError(words.get(0).equals("stop"), place));
    }

    private void within(List<String> words, Stage stage, String place) throws SyntaxException {
        if (words.size() < 2 || !words.get(0).matches("\\d{1,4}s")) {
            throw problem(stage, "write: within 60s PREDICATE");
        }
        Duration time = Duration.ofSeconds(Long.parseLong(words.get(0).replace("s", "")));
        steps.add(new Step.Check(predicate(words.subList(1, words.size()), stage), true, time, place));
    }

    private Predicate predicate(List<String> words, Stage stage) throws SyntaxException {
        boolean follows = steps.stream().anyMatch(Step.Run.class::isInstance);
        if (!follows) {
            throw problem(stage, "there is no line above to say something about");
        }
        try {
            boolean within = !words.isEmpty() && words.get(0).equals("within");
            if (within) {
                throw problem(stage, "write within at the line's start: within 60s PREDICATE");
            }
            return Predicate.read(words);
        } catch (Predicate.UnreadableException wrong) {
            throw problem(stage, String.valueOf(wrong.getMessage()));
        }
    }

    private void include(List<String> words, Stage stage, Path folder, List<String> chain) throws SyntaxException {
        if (words.size() != 1) {
            throw problem(stage, "write: include PATH");
        }
        Path file = folder.resolve(words.get(0)).normalize();
        String name = words.get(0);
        if (chain.contains(name)) {
            throw problem(stage, "a circle of includes: " + String.join(" → ", chain) + " → " + name);
        }
        if (++includes > MOST_INCLUDES) {
            if (includes == MOST_INCLUDES + 1) {
                throw problem(stage, "more than %d includes".formatted(MOST_INCLUDES));
            }
            return; // said once
        }
        List<String> longer = new ArrayList<>(chain);
        longer.add(name);
        try {
            Path inside = file.getParent() == null ? folder : file.getParent();
            file(name, Files.readString(file, StandardCharsets.UTF_8), inside, longer);
        } catch (IOException unreadable) {
            throw problem(stage, "cannot read " + name);
        }
    }

    private static SyntaxException problem(Stage stage, String message) {
        return new SyntaxException(stage.command().place().problem(message));
    }
}
