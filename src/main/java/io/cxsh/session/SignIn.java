package io.cxsh.session;

import io.cxsh.redaction.Secret;
import io.cxsh.session.SignInException.Kind;
import io.cxsh.table.PlainJson;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Request;
import io.cxsh.transport.RetryAfter;
import io.cxsh.transport.ServerWords;
import io.cxsh.transport.Transport;
import io.cxsh.transport.TransportException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Signs in to the classic contract: {@code POST /oauth/token} with the client's credentials. */
public final class SignIn {
    /** Servers take 8 to 64 KB of headers; a longer token cannot be used, whatever it says. */
    private static final int LONGEST_TOKEN = 64 * 1024;

    private static final Duration LONGEST_LIFE = Duration.ofDays(366);

    private final Account account;
    private final Transport transport;

    public SignIn(Account account, Transport transport) {
        this.account = account;
        this.transport = transport;
    }

    /** Who signs in where. */
    public Account account() {
        return account;
    }

    /** Fetches a token. */
    public Token token() throws SignInException {
        try {
            Exchange exchange = transport.send(request());
            check(exchange);
            return token(exchange);
        } catch (TransportException fault) {
            throw new SignInException(Kind.UNREACHABLE, "could not sign in: " + fault.getMessage(), null);
        }
    }

    private Request request() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", account.clientId());
        form.put("client_secret", account.secret().reveal());
        form.put("scope", String.join(" ", account.scopes()));
        List<Request.Header> headers = List.of(
                new Request.Header("Content-Type", "application/x-www-form-urlencoded"),
                new Request.Header("Accept", "application/json"));
        return new Request("POST", URI.create(account.base() + "/oauth/token"), headers, null, encoded(form));
    }

    private static Secret encoded(Map<String, String> form) {
        return Secret.of(form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    private void check(Exchange exchange) throws SignInException {
        int status = exchange.status();
        if (exchange.isSuccess()) {
            return;
        }
        Optional<String> inBetween = ServerWords.inBetween(exchange);
        if (inBetween.isPresent()) {
            throw odd(Kind.WEB_PAGE, exchange, inBetween.get());
        }
        if (status < 200 || status > 599) {
            throw odd(Kind.ODD, exchange, "status " + status + ", which ends no request in HTTP");
        }
        if (status == 429) {
            String limited = "the sign-in is rate limited (429)" + asked(exchange);
            throw new SignInException(Kind.RATE_LIMITED, said(exchange, limited), exchange);
        }
        if (status == 408 || status >= 500) {
            String failed = "the sign-in service failed (" + status + ")" + asked(exchange);
            throw new SignInException(Kind.FAILED, said(exchange, failed), exchange);
        }
        if (ServerWords.isWebPage(exchange)) {
            throw odd(Kind.WEB_PAGE, exchange, "a web page with status " + status);
        }
        throw new SignInException(Kind.REFUSED, said(exchange, "the sign-in was refused (" + status + ")"), exchange);
    }

    private Token token(Exchange exchange) throws SignInException {
        Map<?, ?> answer = object(exchange);
        Object value = answer.get("access_token");
        if (!(value instanceof String text) || text.isBlank()) {
            throw odd(Kind.ODD, exchange, "an answer without access_token");
        }
        if (text.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)) {
            throw odd(Kind.ODD, exchange, "a token with characters that no token has");
        }
        if (text.length() > LONGEST_TOKEN) {
            throw odd(
                    Kind.ODD, exchange, "a token of %d characters, more than a header holds".formatted(text.length()));
        }
        return new Token(
                Secret.of(text),
                exchange.sent(),
                life(answer.get("expires_in")).orElse(null),
                account.scopes(),
                granted(answer.get("scope")).orElse(null),
                exchange.number());
    }

    /** Scopes as the standard's one text, or as the list that some servers send; none at all says nothing. */
    private static Optional<Set<String>> granted(@Nullable Object scope) {
        String text = scope instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.joining(" "))
                : scope instanceof String one ? one : "";
        return text.isBlank() ? Optional.empty() : Optional.of(Account.scopes(text));
    }

    private Map<?, ?> object(Exchange exchange) throws SignInException {
        if (exchange.incomplete().isPresent()) {
            throw odd(
                    Kind.ODD,
                    exchange,
                    "an answer that was " + exchange.incomplete().get());
        }
        if (ServerWords.isWebPage(exchange)) {
            throw odd(Kind.WEB_PAGE, exchange, "a web page");
        }
        try {
            if (PlainJson.read(exchange.body().stream()) instanceof Map<?, ?> map) {
                return map;
            }
            throw odd(Kind.ODD, exchange, "JSON that is no object");
        } catch (JacksonException noJson) {
            throw odd(Kind.ODD, exchange, exchange.body().size() == 0 ? "an empty body" : "no JSON");
        }
    }

    /** Seconds as a number or a string; zero, negative, absurd or absent values tell nothing. */
    private static Optional<Duration> life(@Nullable Object expiresIn) {
        String text = String.valueOf(expiresIn).strip();
        if (!text.matches("\\d{1,9}(\\.\\d+)?")) {
            return Optional.empty();
        }
        Duration life = Duration.ofSeconds(Long.parseLong(text.replaceAll("\\..*", "")));
        return life.isZero() || life.compareTo(LONGEST_LIFE) > 0 ? Optional.empty() : Optional.of(life);
    }

    private static String asked(Exchange exchange) {
        return RetryAfter.tooLong(exchange)
                .map(time -> "; it asks to wait %d s, longer than cxsh does".formatted(time.toSeconds()))
                .orElse("");
    }

    private static SignInException odd(Kind kind, Exchange exchange, String what) {
        return new SignInException(kind, "could not sign in: the server sent " + what + ", not a token", exchange);
    }

    private static String said(Exchange exchange, String what) {
        String words = ServerWords.of(exchange);
        return words.isEmpty() ? what : what + "; the server says: " + words;
    }
}
