package io.cxsh.language;

import io.cxsh.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a call, written as the line that would say the same at the prompt. */
final class ArgumentLine {
    /** What the line begins with. */
    static final String PROGRAM = "cxsh";

    private final List<String> argv;
    private final List<String> spelled;
    private final String source;

    ArgumentLine(List<String> argv) {
        this.argv = List.copyOf(argv);
        List<String> spellings = new ArrayList<>();
        for (int i = 0; i < argv.size(); i++) {
            spellings.add(kind(i) == Kind.WORD ? Quoting.quote(argv.get(i)) : argv.get(i));
        }
        spelled = List.copyOf(spellings);
        source = argv.isEmpty() ? PROGRAM : PROGRAM + " " + String.join(" ", spelled);
    }

    String source() {
        return source;
    }

    List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        int start = PROGRAM.length() + 1;
        int column = start + 1;
        for (int i = 0; i < argv.size(); i++) {
            String raw = spelled.get(i);
            int length = raw.codePointCount(0, raw.length());
            tokens.add(token(i, new Place(Lexer.LINE, 1, column, length, source), start));
            start += raw.length() + 1;
            column += length + 1;
        }
        return tokens;
    }

    private Token token(int index, Place place, int start) {
        String value = argv.get(index);
        String raw = spelled.get(index);
        List<Part> parts = List.of(new Part.Literal(value, false));
        return new Token(kind(index), raw, value, place, start, start + raw.length(), parts, false);
    }

    private Kind kind(int index) {
        String argument = argv.get(index);
        if (argument.equals("|")) {
            return Kind.PIPE;
        }
        if (Names.isReference(argument)) {
            return Kind.REF;
        }
        boolean isBeforeLast = index == argv.size() - 2;
        boolean isName = argument.equals("as") && isBeforeLast && Names.isReference(argv.get(index + 1));
        return isName ? Kind.AS : Kind.WORD;
    }
}
