package io.cxsh.transport;

import io.cxsh.table.PlainJson;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What a server said about an error, in its own words. This field's servers put the text in the body under one of many
 * names, in a header of their own, or in the reason phrase.
 */
public final class ServerWords {
    private static final int LONGEST = 300;
    private static final List<String> TEXTS =
            List.of("error_description", "errorDescription", "message", "detail", "details", "title", "description");
    /** Reason phrases of RFC 9110 and the like: they say no more than the number does. */
    private static final Set<String> STANDARD = Set.of(
            ("ok,created,accepted,no content,reset content,partial content,bad request,unauthorized,payment required,"
                            + "forbidden,not found,method not allowed,not acceptable,proxy authentication required,"
                            + "request timeout,conflict,gone,length required,precondition failed,payload too large,"
                            + "content too large,uri too long,unsupported media type,range not satisfiable,"
                            + "expectation failed,misdirected request,unprocessable entity,unprocessable content,"
                            + "locked,failed dependency,too early,upgrade required,precondition required,"
                            + "too many requests,request header fields too large,unavailable for legal reasons,"
                            + "internal server error,not implemented,bad gateway,service unavailable,gateway timeout,"
                            + "http version not supported,network authentication required,unknown,status")
                    .split(","));

    private static final List<String> MARKUP = List.of("<!", "<html", "<head", "<body", "<meta", "<script");

    private ServerWords() {}

    /**
     * What stands between cxsh and the API, when the status says that it is not the API that answers: a redirect, a
     * proxy or a network that asks for a login.
     */
    public static Optional<String> inBetween(Exchange exchange) {
        return switch (exchange.status()) {
            case 304 -> Optional.of("status 304 (not modified), which nobody asked for");
            case 407 -> Optional.of("a proxy that asks for a login (407)");
            case 511 -> Optional.of("a network that asks for a login (511)");
            default -> exchange.status() / 100 == 3 ? Optional.of(redirect(exchange)) : Optional.empty();
        };
    }

    private static String redirect(Exchange exchange) {
        return exchange.header("Location")
                .filter(target -> !target.isBlank())
                .map(exchange.request()::withoutCredentials)
                .map(ServerWords::place)
                .map(ServerWords::cut)
                .map(target -> "a redirect to " + target + ", which was not followed")
                .orElse("status " + exchange.status() + ", a redirect that names no target");
    }

    /** Where a redirect goes: who sends people to a login page puts tickets and tokens behind its path. */
    private static String place(String target) {
        return target.replaceFirst("^([^/?#]*//)[^/?#]*@", "$1***@").replaceFirst("(?s)([?#]).+", "$1…");
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** The words as they came, cut to a line's worth; empty when the server said nothing of its own. */
    public static String of(Exchange exchange) {
        return fromBody(exchange)
                .or(() -> exchange.header("icStatusDescription"))
                .or(() -> ownReason(exchange))
                .map(exchange.request()::withoutCredentials)
                .map(String::strip)
                .map(ServerWords::cut)
                .orElse("");
    }

    /** The body's string under that key, when the body is a JSON object that has one. */
    public static Optional<String> field(Exchange exchange, String key) {
        return text(object(exchange), key).map(exchange.request()::withoutCredentials);
    }

    /** Whether the answer is a page for people: a login page, a proxy's notice, a captive portal. */
    public static boolean isWebPage(Exchange exchange) {
        String type = exchange.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        String head = exchange.body().head(200).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
        return type.contains("html") || MARKUP.stream().anyMatch(head::startsWith);
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
        return exchange.isSuccess() || !body.isEmpty() || text.isEmpty() || markup || isBinary(text)
                ? Optional.empty()
                : Optional.of(text);
    }

    /** Bytes that nobody wrote as words: more than one in ten is no character of a text. */
    private static boolean isBinary(String text) {
        long odd = text.chars()
                .filter(c -> c == '\uFFFD' || (c < ' ' && c != '\n' && c != '\r' && c != '\t'))
                .count();
        return odd * 10 > text.length();
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
        return value instanceof String text && !text.isBlank() ? Optional.of(text) : otherwise(object, key);
    }

    /** The platform's keys come in both cases: message and Message, error_description and error_Description. */
    private static Optional<String> otherwise(Map<?, ?> object, String key) {
        return object.entrySet().stream()
                .filter(entry -> key.equalsIgnoreCase(String.valueOf(entry.getKey())))
                .map(Map.Entry::getValue)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank())
                .findFirst();
    }
}
