package io.cxsh.cassette;

import io.cxsh.transport.Request;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What makes two requests the same question: method, path, and query decoded and in order. Not the host, because a
 * bundle hides it; not headers and forms, because they carry secrets that a bundle does not have.
 *
 * @param segments the decoded parts of the path
 * @param parameters the decoded query, sorted by name and value
 */
record RequestKey(String method, List<String> segments, List<Request.Header> parameters) {
    private static final Comparator<Request.Header> ORDER =
            Comparator.comparing(Request.Header::name).thenComparing(Request.Header::value);

    RequestKey {
        segments = List.copyOf(segments);
        parameters = List.copyOf(parameters);
    }

    static RequestKey of(Request request) {
        String path = request.uri().getRawPath();
        String query = request.uri().getRawQuery();
        return new RequestKey(
                request.method(),
                Arrays.stream((path == null ? "" : path).split("/", -1))
                        .map(Decoded::segment)
                        .toList(),
                parameters(query == null ? "" : query));
    }

    private static List<Request.Header> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(RequestKey::parameter)
                .sorted(ORDER)
                .toList();
    }

    private static Request.Header parameter(String pair) {
        int sign = pair.indexOf('=');
        return sign < 0
                ? new Request.Header(Decoded.component(pair), "")
                : new Request.Header(
                        Decoded.component(pair.substring(0, sign)), Decoded.component(pair.substring(sign + 1)));
    }

    /** The values of one parameter, joined by a comma; empty when it is not there. */
    Optional<String> value(String name) {
        List<String> values = parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Request.Header::value)
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
    }

    /**
     * How far the moments of two questions are apart at most, where they are the same but for moments; empty when
     * something else differs.
     */
    Optional<Duration> apart(RequestKey other) {
        if (!method.equals(other.method)
                || !segments.equals(other.segments)
                || parameters.size() != other.parameters.size()) {
            return Optional.empty();
        }
        Duration most = Duration.ZERO;
        for (int at = 0; at < parameters.size(); at++) {
            Optional<Duration> apart = apart(parameters.get(at), other.parameters.get(at));
            if (apart.isEmpty()) {
                return Optional.empty();
            }
            most = apart.get().compareTo(most) > 0 ? apart.get() : most;
        }
        return Optional.of(most);
    }

    private static Optional<Duration> apart(Request.Header one, Request.Header other) {
        if (one.equals(other)) {
            return Optional.of(Duration.ZERO);
        }
        try {
            return one.name().equals(other.name())
                    ? Optional.of(Duration.between(Instant.parse(one.value()), Instant.parse(other.value()))
                            .abs())
                    : Optional.empty();
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    String path() {
        return String.join("/", segments);
    }

    /** The question as a person reads it. */
    @Override
    public String toString() {
        String query = parameters.stream()
                .map(parameter -> parameter.name() + "=" + parameter.value())
                .collect(Collectors.joining("&"));
        return method + " " + path() + (query.isEmpty() ? "" : "?" + query);
    }
}
