package io.cxsh.session;

import io.cxsh.redaction.Secret;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Request;
import io.cxsh.transport.RetryAfter;
import io.cxsh.transport.Transport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the token that a sign-in service granted, under the names of RFC 6749 or under those of the platform's older
 * services: {@code access_token} or {@code token}, {@code expires_in} or {@code tokenExpirationTimeSec}.
 */
public final class TokenAnswer {
    /** Servers take 8 to 64 KB of headers; a longer token cannot be used, whatever it says. */
    private static final int LONGEST_TOKEN = 64 * 1024;

    private static final Duration LONGEST_LIFE = Duration.ofDays(366);

    private TokenAnswer() {}

    /**
     * Asks for a token.
     *
     * @param asked the scopes asked for; where none were, what the server states about scopes is not kept
     * @throws SignInException when none was granted
     */
    public static Token fetch(Transport transport, Request request, Set<String> asked) throws SignInException {
        return token(JsonAnswer.fetch(transport, request, Sought.TOKEN), asked);
    }

    private static Token token(JsonAnswer answer, Set<String> asked) throws SignInException {
        Optional<String> named = text(answer.object(), "access_token", "token");
        if (named.isEmpty()) {
            throw none(answer);
        }
        String text = named.get();
        Optional<String> flaw = flaw(text);
        if (flaw.isPresent()) {
            throw answer.odd(flaw.get());
        }
        Exchange exchange = answer.exchange();
        return new Token(
                Secret.of(text),
                exchange.sent(),
                life(answer, text).orElse(null),
                asked,
                asked.isEmpty() ? null : granted(answer.object().get("scope")).orElse(null),
                exchange.number(),
                refresh(answer).orElse(null));
    }

    /** Some services refuse with status 200 and the error of RFC 6749 section 5.2. */
    private static SignInException none(JsonAnswer answer) {
        return text(answer.object(), "error").isPresent()
                ? answer.refused()
                : answer.odd("an answer without access_token");
    }

    /** Why a text cannot be a token that travels in a header; empty when it can. Never quotes it. */
    public static Optional<String> flaw(String token) {
        for (int i = 0; i < token.length(); i++) {
            if (token.charAt(i) <= ' ' || token.charAt(i) >= 0x7f) {
                return Optional.of("a token with characters that no token has");
            }
        }
        return token.length() > LONGEST_TOKEN
                ? Optional.of("a token of %d characters, more than a header holds".formatted(token.length()))
                : Optional.empty();
    }

    /** As the server states it; else until the moment that the token itself tells, on the server's clock. */
    private static Optional<Duration> life(JsonAnswer answer, String token) {
        Optional<Duration> stated = seconds(answer.object(), "expires_in", "tokenExpirationTimeSec");
        return stated.isPresent() ? stated : untilEnd(answer, token);
    }

    private static Optional<Duration> untilEnd(JsonAnswer answer, String token) {
        Exchange exchange = answer.exchange();
        Instant now = exchange.header("Date").flatMap(RetryAfter::date).orElse(exchange.sent());
        return Claims.of(token).expires().map(end -> Duration.between(now, end)).filter(TokenAnswer::isUsable);
    }

    /** Opaque or a JWT; one that could not be sent back is not kept. */
    private static Optional<Token.Refresh> refresh(JsonAnswer answer) {
        Map<?, ?> object = answer.object();
        Instant granted = answer.exchange().sent();
        Optional<String> value = text(object, "refresh_token", "refreshToken");
        if (value.isEmpty() || flaw(value.get()).isPresent()) {
            return Optional.empty();
        }
        Optional<Duration> life = seconds(object, "refresh_token_expires_in", "refreshTokenExpirationTimeSec")
                .or(() -> untilEnd(answer, value.get()));
        return Optional.of(new Token.Refresh(
                Secret.of(value.get()), life.map(granted::plus).orElse(null)));
    }

    private static Optional<String> text(Map<?, ?> object, String... keys) {
        for (String key : keys) {
            if (object.get(key) instanceof String text && !text.isBlank()) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** Seconds as a number or a string; zero, negative, absurd or absent values tell nothing. */
    private static Optional<Duration> seconds(Map<?, ?> object, String... keys) {
        for (String key : keys) {
            Duration life = whole(String.valueOf(object.get(key)).strip());
            if (isUsable(life)) {
                return Optional.of(life);
            }
        }
        return Optional.empty();
    }

    /** Whole seconds of a number of at most nine digits, with a fraction or without; zero for any other text. */
    private static Duration whole(String text) {
        int point = text.indexOf('.');
        String seconds = point < 0 ? text : text.substring(0, point);
        boolean isNumber = isDigits(seconds) && (point < 0 || isDigits(text.substring(point + 1)));
        return isNumber && seconds.length() <= 9 ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ZERO;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isUsable(Duration life) {
        return !life.isZero() && !life.isNegative() && life.compareTo(LONGEST_LIFE) <= 0;
    }

    /** Scopes as the standard's one text, or as the list that some servers send; a blank text names none. */
    private static Optional<Set<String>> granted(@Nullable Object scope) {
        if (scope instanceof List<?> list) {
            return Optional.of(Account.scopes(list.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .collect(Collectors.joining(" "))));
        }
        return scope instanceof String text ? Optional.of(Account.scopes(text)) : Optional.empty();
    }
}
