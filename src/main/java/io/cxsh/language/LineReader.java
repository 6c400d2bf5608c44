package io.cxsh.language;

import io.cxsh.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the tokens of one line together. */
final class LineReader {
    private final Problems problems;
    private final List<Stage> stages = new ArrayList<>();
    private final List<Token> words = new ArrayList<>();
    private Optional<String> name = Optional.empty();
    private @Nullable Token pipe;

    private LineReader(Problems problems) {
        this.problems = problems;
    }

    /** The line, or empty when it has no command; what is wrong with it is added to the problems. */
    static Optional<Line> line(List<Token> tokens, String source, Problems problems) {
        List<Token> spoken = new ArrayList<>();
        for (Token token : tokens) {
            if (token.kind() != Kind.COMMENT) {
                spoken.add(token);
            }
        }
        if (spoken.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new LineReader(problems).read(spoken, source, spoken.get(0).line()));
    }

    private Line read(List<Token> tokens, String source, int number) {
        int end = named(tokens);
        for (Token token : tokens.subList(0, end)) {
            token(token);
        }
        endStage(end < tokens.size() ? tokens.get(end) : null);
        return new Line(stages, name, source, number);
    }

    /** Reads {@code as @name} and answers where it begins, or the end of the tokens when the line has none. */
    private int named(List<Token> tokens) {
        int as = 0;
        while (as < tokens.size() && tokens.get(as).kind() != Kind.AS) {
            as++;
        }
        if (as < tokens.size()) {
            name(tokens.get(as + 1));
            afterName(tokens, as + 2);
        }
        return as;
    }

    private void name(Token reference) {
        String free = reference.value().substring(1);
        name = Optional.of(free);
        if (!Names.isFree(free) && Names.isReference(reference.value())) {
            problems.add(reference
                    .place()
                    .problem("the session itself gives " + reference.raw(), "choose a name that begins with a letter"));
        }
    }

    private void afterName(List<Token> tokens, int next) {
        if (next < tokens.size()) {
            problems.add(tokens.get(next)
                    .place()
                    .problem(
                            "nothing can follow as " + tokens.get(next - 1).raw(),
                            "name the result last, or quote 'as'"));
        }
    }

    private void token(Token token) {
        if (token.kind() == Kind.PIPE) {
            endStage(token);
            pipe = token;
        } else {
            words.add(token);
        }
    }

    private void endStage(@Nullable Token end) {
        if (words.isEmpty()) {
            nothing(end);
            return;
        }
        Word command = word(words.get(0));
        checkCommand(command);
        List<Word> rest = new ArrayList<>();
        for (Token token : words.subList(1, words.size())) {
            rest.add(word(token));
        }
        stages.add(new Stage(command, rest));
        words.clear();
    }

    private void nothing(@Nullable Token end) {
        Token before = pipe;
        if (before != null) {
            problems.add(before.place().problem("no command after |"));
        } else if (end != null) {
            problems.add(end.place().problem("no command before " + end.raw()));
        }
    }

    /** All commands are known before the first request, so none can come from a variable or from a later result. */
    private void checkCommand(Word command) {
        if (command instanceof Word.Ref && !stages.isEmpty()) {
            problems.add(command.place().problem("a result cannot follow |", "begin the line with it"));
        }
        if (command instanceof Word.Text text && text.hasVariables()) {
            problems.add(command.place().problem("a command cannot come from a variable", "write the command out"));
        }
    }

    private static Word word(Token token) {
        return token.kind() == Kind.REF
                ? new Word.Ref(token.value().substring(1), token.place())
                : new Word.Text(token.raw(), token.parts(), token.place());
    }
}
