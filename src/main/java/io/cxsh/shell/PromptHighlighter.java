package io.cxsh.shell;

import io.cxsh.language.Lexer;
import io.cxsh.language.Token;
import java.util.List;
import java.util.regex.Pattern;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours the line while it is typed; a command or option that does not exist is underlined before Enter. */
final class PromptHighlighter implements Highlighter {
    private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
    private static final AttributedStyle COMMAND = AttributedStyle.BOLD;
    private static final AttributedStyle WRONG =
            PLAIN.foreground(AttributedStyle.RED).underline();
    private static final AttributedStyle OPTION = PLAIN.foreground(AttributedStyle.CYAN);
    private static final AttributedStyle REFERENCE = PLAIN.foreground(AttributedStyle.MAGENTA);
    private static final AttributedStyle QUIET = PLAIN.faint();

    private final Commands registry;

    PromptHighlighter(Commands registry) {
        this.registry = registry;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        AttributedStringBuilder line = new AttributedStringBuilder();
        int at = 0;
        boolean first = true;
        DeclaredCommand command = null;
        List<Token> tokens = Lexer.tolerant(buffer);
        for (Token token : tokens) {
            line.append(buffer.substring(at, Math.max(at, token.start())));
            boolean typing = token.end() == buffer.length();
            if (first && token.kind() == Token.Kind.WORD) {
                command = registry.getCommandByName(token.raw()) instanceof DeclaredCommand known ? known : null;
            }
            line.append(token.raw(), style(token, first, command, typing));
            first = token.kind() == Token.Kind.PIPE;
            at = token.end();
        }
        line.append(buffer.substring(Math.min(at, buffer.length())));
        return line.toAttributedString();
    }

    private AttributedStyle style(
            Token token, boolean first, @org.jspecify.annotations.Nullable DeclaredCommand command, boolean typing) {
        return switch (token.kind()) {
            case COMMENT -> QUIET;
            case REF -> REFERENCE;
            case PIPE, AS -> QUIET;
            case WORD -> word(token.raw(), first, command, typing);
            default -> PLAIN;
        };
    }

    private AttributedStyle word(
            String raw, boolean first, @org.jspecify.annotations.Nullable DeclaredCommand command, boolean typing) {
        if (first) {
            return command != null ? COMMAND : typing && registry.isBeginning(raw) ? PLAIN : WRONG;
        }
        if (!raw.startsWith("--") || command == null || raw.equals("--")) {
            return PLAIN;
        }
        String name = raw.substring(2).replaceFirst("=.*", "");
        boolean known = command.spec().option(name).isPresent();
        boolean beginning = typing
                && command.spec().options().stream()
                        .anyMatch(option -> option.name().startsWith(name));
        // an option behind an inner command is that command's: only the prompt's answer can say
        return known || beginning || command.traits().contains(DeclaredCommand.Trait.TAKES_LINE) ? OPTION : WRONG;
    }

    @Override
    public void setErrorPattern(Pattern pattern) {
        // errors are found by the lexer, not by a pattern
    }

    @Override
    public void setErrorIndex(int index) {
        // errors are found by the lexer, not by a place
    }
}
