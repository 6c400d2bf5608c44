package io.cxsh.language;

import java.util.List;
import java.util.Optional;

/** Reads one word: bare, quoted and variable parts that touch. */
final class WordReader {
    private static final String VARIABLE = "${";
    private static final String FALLBACK = ":-";

    private final Cursor cursor;
    private final Problems problems;
    private final boolean isTolerant;
    private final WordParts parts = new WordParts();
    private boolean isOpen;
    private boolean isFirst;

    /** After one quote is left open the others may not run on, or each would search the rest of the file again. */
    private boolean isAnyLeftOpen;

    WordReader(Cursor cursor, Problems problems, boolean isTolerant) {
        this.cursor = cursor;
        this.problems = problems;
        this.isTolerant = isTolerant;
    }

    /** The word that begins here. */
    Token read() {
        isOpen = false;
        isFirst = true;
        int start = cursor.at();
        Place begin = cursor.here();
        while (!endsHere()) {
            part();
            isFirst = false;
        }
        return token(begin, start);
    }

    private Token token(Place begin, int start) {
        List<Part> read = parts.done();
        String raw = cursor.text().substring(start, cursor.at());
        Token.Kind kind = isReference(read) ? Token.Kind.REF : Token.Kind.WORD;
        Token token = new Token(kind, raw, value(read, raw), cursor.since(begin), start, cursor.at(), read, isOpen);
        if (begins(read, "@") && !Names.isReference(raw)) {
            problems.add(token.place()
                    .problem(raw + " is not a reference", "write @last, @3 or @name, or quote it to mean text"));
        }
        return token;
    }

    private static boolean isReference(List<Part> read) {
        return read.size() == 1 && begins(read, "@");
    }

    private static boolean begins(List<Part> read, String beginning) {
        return read.get(0) instanceof Part.Literal literal
                && !literal.isQuoted()
                && literal.text().startsWith(beginning);
    }

    private static String value(List<Part> read, String raw) {
        if (read.size() == 1) { // nearly every word
            String only = read.get(0).unfilled();
            return raw.equals(only) ? raw : only;
        }
        StringBuilder value = new StringBuilder();
        for (Part part : read) {
            value.append(part.unfilled());
        }
        return raw.contentEquals(value) ? raw : value.toString();
    }

    private boolean endsHere() {
        int next = cursor.peek();
        return next < 0
                || cursor.isAtBlank()
                || cursor.isAtLineEnd()
                || next == '|'
                || Lookalike.isPipe(next)
                || Lookalike.isSpace(next);
    }

    private void part() {
        switch (cursor.peek()) {
            case '\'' -> singleQuoted();
            case '"' -> doubleQuoted();
            default -> {
                if (!takesVariable(cursor.lineEnd(), false)) {
                    bare();
                }
            }
        }
    }

    private void bare() {
        if (!problems.isFull()) {
            refuseLookalike();
        }
        parts.add(cursor.take(), false);
    }

    private void refuseLookalike() {
        int codePoint = cursor.peek();
        Optional<Lookalike> found = Lookalike.of(codePoint);
        if (found.isEmpty() && isFirst) {
            found = Lookalike.ofDash(codePoint, cursor.peekSecond());
        }
        if (found.isPresent()) {
            problems.add(
                    cursor.here().problem(found.get().message(), found.get().advice()));
        }
    }

    private void singleQuoted() {
        int close = beginQuote('\'');
        while (cursor.at() < close) {
            quoted();
        }
        endQuote('\'');
    }

    private void doubleQuoted() {
        int close = beginQuote('"');
        while (cursor.at() < close) {
            if (cursor.sees("\\")) {
                escape(close);
            } else if (!takesVariable(close, true)) {
                quoted();
            }
        }
        endQuote('"');
    }

    /** Takes the opening quote and answers where its text ends. */
    private int beginQuote(char quote) {
        Place begin = cursor.here();
        cursor.take();
        parts.begin(true);
        int end = isAnyLeftOpen ? cursor.lineEnd() : cursor.text().length();
        int close = closing(quote, end);
        if (close >= 0) {
            return close;
        }
        isOpen = true;
        isAnyLeftOpen = true;
        problems.add(begin.problem("this quote is never closed", "close it with " + quote));
        return isTolerant ? end : cursor.lineEnd();
    }

    private int closing(char quote, int end) {
        String text = cursor.text();
        for (int i = cursor.at(); i < end; i++) {
            if (text.charAt(i) == quote) {
                return i;
            }
            if (quote == '"' && text.charAt(i) == '\\') {
                i++;
            }
        }
        return -1;
    }

    private void endQuote(char quote) {
        if (cursor.peek() == quote && !isOpen) {
            cursor.take();
        }
    }

    /** A quoted line end is a line feed, however the file was saved. */
    private void quoted() {
        if (cursor.isAtLineEnd()) {
            cursor.takeLineEnd();
            parts.add('\n', true);
        } else {
            parts.add(cursor.take(), true);
        }
    }

    private void escape(int close) {
        Place begin = cursor.here();
        cursor.take();
        if (cursor.at() < close) {
            int escaped = cursor.peek();
            Escape numbered = Escape.at(cursor.text(), cursor.at(), close);
            parts.add(numbered == null ? meaning(escaped, begin) : numbered.codePoint(), true);
            cursor.takeTo(numbered == null ? cursor.at() + Character.charCount(escaped) : numbered.end());
        } else {
            parts.add('\\', true);
        }
    }

    private int meaning(int escaped, Place begin) {
        return switch (escaped) {
            case '"', '\\', '$' -> escaped;
            case 'n' -> '\n';
            case 't' -> '\t';
            default -> {
                problems.add(begin.ofLength(2)
                        .problem("no escape \\" + Character.toString(escaped), "type \\\\ for \\, or use '…'"));
                yield escaped;
            }
        };
    }

    /** Takes a variable when one stands here and is whole; what only looks like one is said and stays text. */
    private boolean takesVariable(int limit, boolean isQuoted) {
        if (!cursor.sees(VARIABLE)) {
            return false;
        }
        String text = cursor.text();
        int start = cursor.at();
        int nameEnd = Names.end(text, start + VARIABLE.length());
        int end = text.startsWith(FALLBACK, nameEnd) ? fallbackEnd(nameEnd + FALLBACK.length(), limit) : nameEnd;
        if (nameEnd == start + VARIABLE.length() || end >= limit || text.charAt(end) != '}') {
            problems.add(cursor.here()
                    .ofLength(VARIABLE.length())
                    .problem(
                            "this is not a whole variable", "write ${name} or ${name:-default}, or '${' to mean text"));
            return false;
        }
        Part.Variable variable = variable(start, nameEnd, end);
        if (!isQuoted) {
            refuseLookalikes(variable);
        }
        parts.add(variable);
        return true;
    }

    private Part.Variable variable(int start, int nameEnd, int end) {
        String text = cursor.text();
        Place begin = cursor.here();
        cursor.takeTo(end + 1);
        return new Part.Variable(
                text.substring(start + VARIABLE.length(), nameEnd),
                nameEnd == end ? Optional.empty() : Optional.of(text.substring(nameEnd + FALLBACK.length(), end)),
                text.substring(start, end + 1),
                cursor.since(begin));
    }

    private void refuseLookalikes(Part.Variable variable) {
        variable.fallback().stream()
                .flatMapToInt(String::codePoints)
                .mapToObj(Lookalike::of)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(found -> problems.add(variable.place().problem(found.message(), found.advice())));
    }

    /** A default is plain text on one line, taken as it stands: it has no escapes, no variable and no closing brace. */
    private int fallbackEnd(int start, int limit) {
        String text = cursor.text();
        int end = start;
        while (end < limit && text.charAt(end) != '}' && text.charAt(end) != '\n' && !text.startsWith(VARIABLE, end)) {
            end++;
        }
        return end;
    }
}
