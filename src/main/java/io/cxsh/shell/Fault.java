package io.cxsh.shell;

import io.cxsh.api.ApiException;
import io.cxsh.language.Problem;
import io.cxsh.redaction.SafeText;
import io.cxsh.session.SettingsException;
import io.cxsh.session.SignInException;
import io.cxsh.table.JsonText;
import io.cxsh.table.Steps;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.ServerWords;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An error as people and programs read it.
 *
 * @param kind a word for programs
 * @param message one sentence
 * @param exit the exit code that says it
 * @param exchange the answer that is to blame, if one is
 */
record Fault(String kind, String message, Exit exit, Optional<Exchange> exchange) {
    private static final String NO_MEMORY =
            "not enough memory for that; the session goes on: ask for less, or give more with JAVA_TOOL_OPTIONS=-Xmx2g";

    /** What a command threw, as an error. */
    static Fault of(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        if (thrown instanceof ApiException api) {
            return api(api, message);
        }
        if (thrown instanceof SignInException signIn) {
            boolean refused = signIn.kind() == SignInException.Kind.REFUSED;
            return new Fault("sign-in", message, refused ? Exit.LOGIN : Exit.RUNTIME, signIn.exchange());
        }
        if (thrown instanceof SettingsException) {
            return new Fault("settings", message, Exit.USAGE, Optional.empty());
        }
        if (thrown instanceof UsageException || thrown instanceof Steps.TooManyException) {
            return new Fault("usage", message, Exit.USAGE, Optional.empty());
        }
        if (thrown instanceof DroppedException) {
            return new Fault("dropped", message, Exit.INTERRUPTED, Optional.empty());
        }
        if (thrown instanceof VirtualMachineError) {
            return new Fault("memory", NO_MEMORY, Exit.RUNTIME, Optional.empty());
        }
        if (thrown instanceof NotFoundException) {
            return new Fault("not-found", message, Exit.RUNTIME, Optional.empty());
        }
        return thrown instanceof IOException
                ? new Fault("file", file(thrown, message), Exit.RUNTIME, Optional.empty())
                : new Fault("internal", "cxsh itself failed: " + thrown, Exit.RUNTIME, Optional.empty());
    }

    /** The system's own exceptions name the file, and some nothing else. */
    private static String file(Throwable thrown, String message) {
        if (!(thrown instanceof FileSystemException fault) || fault.getReason() != null) {
            return message;
        }
        String what = thrown instanceof AccessDeniedException
                ? "no permission for "
                : thrown instanceof NoSuchFileException
                        ? "no such file or folder: "
                        : thrown instanceof FileAlreadyExistsException ? "a file is in the way: " : "cannot use ";
        return what + message;
    }

    private static Fault api(ApiException fault, String message) {
        boolean login =
                fault.exchange().filter(answer -> answer.status() == 401).isPresent();
        String kind = fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String sentence = switch (fault.kind()) {
            case ODD, WEB_PAGE -> (message.startsWith("an answer ") ? "the server sent " : "the answer is ") + message;
            default -> message;
        };
        return new Fault(kind, sentence, login ? Exit.LOGIN : Exit.RUNTIME, fault.exchange());
    }

    /** The error for a person: the sentence, the server's words, the request, each marked. */
    String text() {
        StringBuilder text = new StringBuilder("error: ").append(SafeText.line(message));
        exchange.ifPresent(answer -> text.append(" (#").append(answer.number()).append(')'));
        said().filter(words -> !message.contains(words))
                .ifPresent(words -> text.append("\n  the server says: \"")
                        .append(SafeText.line(words))
                        .append('"'));
        return text.toString();
    }

    /** What was typed wrongly, for a program. */
    static String json(Problem problem) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("kind", "syntax");
        error.put("message", problem.message());
        error.put("file", problem.source());
        error.put("line", problem.line());
        error.put("column", problem.column());
        problem.suggestion().ifPresent(words -> error.put("suggestion", words));
        return json(error);
    }

    /** The error for a program. */
    String json() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("kind", kind);
        error.put("message", message);
        exchange.ifPresent(answer -> error.put("status", answer.status()));
        said().ifPresent(words -> error.put("serverSaid", words));
        exchange.ifPresent(answer -> error.put("exchange", answer.number()));
        return json(error);
    }

    private static String json(Map<String, Object> error) {
        StringBuilder json = new StringBuilder();
        try {
            JsonText.write(Map.of("error", error), json);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return json.toString();
    }

    private Optional<String> said() {
        return exchange.map(ServerWords::of).filter(words -> !words.isEmpty());
    }
}
