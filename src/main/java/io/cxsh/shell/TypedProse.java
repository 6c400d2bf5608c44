package io.cxsh.shell;

import io.cxsh.language.Lexer;
import io.cxsh.language.Token;
import io.cxsh.redaction.Person;
import io.cxsh.redaction.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a line says in words of the person's own: notes, titles, comments, names of files. Somebody may be named there. */
final class TypedProse {
    private static final Set<String> WORDS = Set.of("note", "section");
    private static final Pattern FILE = Pattern.compile("(?i).*\\.(csv|json|ndjson|md|txt|html|jira|har|cxb|cxsh|log)");

    private TypedProse() {}

    /** Who may be named, each as often as it is. */
    static List<Person> in(String line) {
        List<Person> people = new ArrayList<>();
        boolean isProse = false;
        boolean isFirst = true;
        for (Token token : Lexer.tolerant(line)) {
            boolean isWord = token.kind() == Token.Kind.WORD;
            if (token.kind() == Token.Kind.COMMENT
                    || (isWord && (isProse || FILE.matcher(token.value()).matches()))) {
                people.addAll(Prose.english().in(token.value()));
            }
            isProse |= isWord && isFirst && WORDS.contains(token.value());
            isFirst = token.kind() == Token.Kind.NEWLINE;
        }
        return people;
    }
}
