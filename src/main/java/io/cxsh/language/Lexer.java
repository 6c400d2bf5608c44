package io.cxsh.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a source into tokens. One walk over the text, so a line of any length takes time in proportion and no stack.
 */
public final class Lexer {
    /** The source name of what was typed at the prompt. */
    static final String LINE = "line";

    private final Cursor cursor;
    private final Problems problems;
    private final WordReader words;
    private final List<Token> tokens = new ArrayList<>();
    private boolean isContinued;

    private Lexer(Cursor cursor, Problems problems, boolean isTolerant) {
        this.cursor = cursor;
        this.problems = problems;
        this.words = new WordReader(cursor, problems, isTolerant);
    }

    /** The tokens of what was typed at the prompt. */
    public static List<Token> tokens(String source) throws SyntaxException {
        Problems problems = Problems.collected();
        List<Token> tokens = tokens(LINE, source, problems);
        problems.throwIfAny();
        return tokens;
    }

    /**
     * The tokens of a text that is still being typed, for colours and completion. It never throws: a quote that is not
     * closed ends with the text, and whatever is wrong is text.
     */
    public static List<Token> tolerant(String source) {
        return new Lexer(new Cursor(LINE, source), Problems.ignored(), true).read();
    }

    /** Whether the next line belongs to this one: a quote is open, or {@code \} after a blank ends it. */
    public static boolean isIncomplete(String line) {
        Lexer lexer = new Lexer(new Cursor(LINE, line), Problems.ignored(), true);
        List<Token> tokens = lexer.read();
        boolean isOpen = !tokens.isEmpty() && tokens.get(tokens.size() - 1).isOpen();
        return isOpen || lexer.isContinued;
    }

    /** The tokens of a named source; what is wrong is added to the problems, and reading goes on after it. */
    static List<Token> tokens(String name, String source, Problems problems) {
        return new Lexer(new Cursor(name, source), problems, false).read();
    }

    private List<Token> read() {
        skipGap();
        while (!cursor.isAtEnd()) {
            isContinued = false;
            tokens.add(next());
            skipGap();
        }
        return List.copyOf(tokens);
    }

    private void skipGap() {
        while (cursor.isAtBlank() || takesContinuation() || takesWrongSpace()) {
            if (cursor.isAtBlank()) {
                cursor.take();
            }
        }
    }

    /** Blanks after the backslash cannot be seen, so they do not take its meaning away. */
    private boolean takesContinuation() {
        if (!cursor.sees("\\")) {
            return false;
        }
        String text = cursor.text();
        int end = cursor.at() + 1;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        boolean isEnd = end == text.length();
        if (!isEnd && !text.startsWith("\n", end) && !text.startsWith("\r\n", end)) {
            return false;
        }
        cursor.takeTo(end);
        if (!isEnd) {
            cursor.takeLineEnd();
        }
        isContinued = isEnd;
        return true;
    }

    /** A run of such spaces is one mistake. */
    private boolean takesWrongSpace() {
        int space = cursor.peek();
        if (!Lookalike.isSpace(space)) {
            return false;
        }
        Place begin = cursor.here();
        while (cursor.peek() == space) {
            cursor.take();
        }
        Lookalike.of(space)
                .ifPresent(found -> problems.add(cursor.since(begin).problem(found.message(), found.advice())));
        return true;
    }

    private Token next() {
        if (cursor.isAtLineEnd()) {
            return newline();
        }
        int codePoint = cursor.peek();
        if (codePoint == '|' || Lookalike.isPipe(codePoint)) {
            return pipe();
        }
        if (codePoint == '#' && cursor.isAfterBlank()) {
            return taken(Token.Kind.COMMENT, cursor.lineEnd());
        }
        return named(words.read());
    }

    private Token newline() {
        return taken(Token.Kind.NEWLINE, cursor.at() + (cursor.sees("\n") ? 1 : 2));
    }

    private Token pipe() {
        Token pipe = taken(Token.Kind.PIPE, cursor.at() + 1);
        if (!pipe.raw().equals("|")) {
            Lookalike wrong = Lookalike.pipe(pipe.raw().codePointAt(0));
            problems.add(pipe.place().problem(wrong.message(), wrong.advice()));
        }
        return pipe;
    }

    private Token taken(Token.Kind kind, int end) {
        int start = cursor.at();
        Place begin = cursor.here();
        cursor.takeTo(end);
        String raw = cursor.text().substring(start, end);
        return new Token(kind, raw, raw, cursor.since(begin), start, end, List.of(), false);
    }

    /** Only the reference after it shows that {@code as} names a result and is not one more word. */
    private Token named(Token word) {
        Token last = lastToken();
        if (word.kind() == Token.Kind.REF && last != null && last.raw().equals("as")) {
            tokens.set(tokens.size() - 1, last.as(Token.Kind.AS));
        }
        return word;
    }

    private @Nullable Token lastToken() {
        return tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    }
}
