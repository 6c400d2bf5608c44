package io.cxsh.language;

import io.cxsh.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads lines, scripts and arguments. It knows no command: whether one exists is said by who runs the line. */
public final class Parser {
    private Parser() {}

    /** One line typed at the prompt, continued or not; empty when it is blank or only a comment. */
    public static Optional<Line> line(String source) throws SyntaxException {
        Problems problems = Problems.collected();
        List<Line> lines = lines(Lexer.LINE, source, problems);
        problems.throwIfAny();
        if (lines.size() > 1) {
            Place second = lines.get(1).stages().get(0).command().place();
            throw new SyntaxException(second.problem("a second line", "run one line at a time"));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(0));
    }

    /** A whole script; all of its errors at once. */
    public static Script script(String name, String source) throws SyntaxException {
        Problems problems = Problems.collected();
        List<Line> lines = lines(name, source, problems);
        problems.throwIfAny();
        return new Script(name, lines);
    }

    /**
     * The arguments of one call of the program. The shell that called it has taken the quotes away, so every argument
     * is one word, to the letter, except {@code |} between stages, references, and {@code as @name} at the end. Errors
     * point into the line that would say the same at the prompt, after {@code cxsh}.
     */
    public static Line arguments(List<String> argv) throws SyntaxException {
        Problems problems = Problems.collected();
        ArgumentLine arguments = new ArgumentLine(argv);
        Optional<Line> line = LineReader.line(arguments.tokens(), arguments.source(), problems);
        problems.throwIfAny();
        return line.orElseThrow(() -> new SyntaxException(
                new Place(Lexer.LINE, 1, 1, ArgumentLine.PROGRAM.length(), arguments.source()).problem("no command")));
    }

    private static List<Line> lines(String name, String source, Problems problems) {
        List<Line> lines = new ArrayList<>();
        List<Token> line = new ArrayList<>();
        for (Token token : Lexer.tokens(name, source, problems)) {
            if (token.kind() == Kind.NEWLINE) {
                LineReader.line(line, text(line, source), problems).ifPresent(lines::add);
                line.clear();
            } else {
                line.add(token);
            }
        }
        LineReader.line(line, text(line, source), problems).ifPresent(lines::add);
        return lines;
    }

    /** As typed, but for a backslash that was a word before a continuation: at the end it would be one itself. */
    private static String text(List<Token> line, String source) {
        if (line.isEmpty()) {
            return "";
        }
        Token last = line.get(line.size() - 1);
        String before = source.substring(line.get(0).start(), last.start());
        return before + (last.raw().equals("\\") ? Quoting.quote(last.raw()) : last.raw());
    }
}
