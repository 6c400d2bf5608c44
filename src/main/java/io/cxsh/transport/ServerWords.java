package io.cxsh.transport;

import io.cxsh.table.PlainJson;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What a server said about an error, in its own words. This field's servers put the text in the body under one of many
 * names, in a header of their own, or in the reason phrase.
 */
public final class ServerWords {
    private static final int LONGEST = 300;
    private static final List<String> TEXTS = List.of(
            "error_description", "errorDescription", "error_Description", "message", "detail", "title", "description");
    private static final List<String> STANDARD = List.of(
            "ok",
            "bad request",
            "unauthorized",
            "forbidden",
            "not found",
            "too many requests",
            "internal server error",
            "bad gateway",
            "service unavailable",
            "gateway timeout",
            "unknown");

    private ServerWords() {}

    /** The words as they came, cut to a line's worth; empty when the server said nothing of its own. */
    public static String of(Exchange exchange) {
        return fromBody(exchange)
                .or(() -> exchange.header("icStatusDescription"))
                .or(() -> ownReason(exchange))
                .map(String::strip)
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
                .orElse("");
    }

    /** The body's string under that key, when the body is a JSON object that has one. */
    public static Optional<String> field(Exchange exchange, String key) {
        return text(object(exchange), key);
    }

    /** Whether the answer is a page for people: a login page, a proxy's notice, a captive portal. */
    public static boolean isWebPage(Exchange exchange) {
        String type = exchange.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        String head = exchange.body().head(200).strip().toLowerCase(Locale.ROOT);
        return type.contains("html") || head.startsWith("<!doctype") || head.startsWith("<html");
    }

    private static Optional<String> fromBody(Exchange exchange) {
        Map<?, ?> body = object(exchange);
        Optional<String> described =
                TEXTS.stream().flatMap(key -> text(body, key).stream()).findFirst();
        Optional<String> error = text(body, "error");
        if (error.isEmpty() && body.get("error") instanceof Map<?, ?> inner) {
            error = Stream.of("message", "code")
                    .flatMap(key -> text(inner, key).stream())
                    .findFirst();
        }
        if (described.isPresent() && error.isPresent() && !described.equals(error)) {
            return Optional.of(error.get() + ": " + described.get());
        }
        Optional<String> found = described.isPresent() ? described : error;
        return found.or(() -> plainText(exchange, body));
    }

    private static Optional<String> plainText(Exchange exchange, Map<?, ?> body) {
        String text = exchange.body().head(LONGEST).strip();
        boolean markup = text.startsWith("<") || text.startsWith("{") || text.startsWith("[");
        return exchange.isSuccess() || !body.isEmpty() || text.isEmpty() || markup
                ? Optional.empty()
                : Optional.of(text);
    }

    private static Optional<String> ownReason(Exchange exchange) {
        String reason = exchange.reason().strip();
        boolean standard = reason.length() < 3 || STANDARD.contains(reason.toLowerCase(Locale.ROOT));
        return standard ? Optional.empty() : Optional.of(reason);
    }

    private static Map<?, ?> object(Exchange exchange) {
        if (!exchange.body().head(50).strip().startsWith("{")) {
            return Map.of();
        }
        try {
            return PlainJson.read(exchange.body().stream()) instanceof Map<?, ?> map ? map : Map.of();
        } catch (JacksonException noJson) {
            return Map.of();
        }
    }

    private static Optional<String> text(Map<?, ?> object, String key) {
        @Nullable Object value = object.get(key);
        return value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
