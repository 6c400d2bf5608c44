package io.cxsh.shell;

import io.cxsh.language.Lexer;
import io.cxsh.language.Token;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** cxsh's own lexer as JLine's parser: quotes and continued lines mean at the prompt what they mean in a script. */
final class PromptParser implements Parser {
    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && Lexer.isIncomplete(line)) {
            throw new EOFError(-1, cursor, "the line goes on");
        }
        List<Token> tokens = Lexer.tolerant(line.substring(0, cursor)).stream()
                .filter(token -> token.kind() != Token.Kind.NEWLINE && token.kind() != Token.Kind.COMMENT)
                .toList();
        return new Typed(line, cursor, tokens);
    }

    /** Escapes have no meaning to this parser. */
    @Override
    public boolean isEscapeChar(char ch) {
        return false;
    }

    /**
     * What was typed up to the cursor, as words.
     *
     * @param tokens up to the cursor; the last one is being typed when the cursor touches it
     */
    record Typed(String line, int cursor, List<Token> tokens) implements CompletingParsedLine {
        private boolean touches() {
            return !tokens.isEmpty() && tokens.get(tokens.size() - 1).end() == cursor;
        }

        @Override
        public String word() {
            return touches() ? tokens.get(tokens.size() - 1).raw() : "";
        }

        @Override
        public int wordCursor() {
            return word().length();
        }

        @Override
        public int wordIndex() {
            return touches() ? tokens.size() - 1 : tokens.size();
        }

        @Override
        public List<String> words() {
            List<String> words = tokens.stream().map(Token::raw).toList();
            return touches()
                    ? words
                    : java.util.stream.Stream.concat(words.stream(), java.util.stream.Stream.of(""))
                            .toList();
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return wordCursor();
        }

        @Override
        public int rawWordLength() {
            return word().length();
        }
    }
}
