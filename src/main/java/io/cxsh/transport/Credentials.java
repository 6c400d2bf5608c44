package io.cxsh.transport;

import io.cxsh.redaction.Secret;
import io.cxsh.table.PlainJson;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The secret values that one request carries, in each form in which a server could quote them. */
final class Credentials {
    private static final int SHORTEST = 4;
    private static final Set<String> SECRET_FIELDS = Set.of(
            "client_secret",
            "password",
            "refresh_token",
            "code",
            "code_verifier",
            "accessKeySecret",
            "token",
            "refreshToken");

    private Credentials() {}

    /** The longest first. Shorter ones than four characters would blot out ordinary words. */
    static List<String> of(@Nullable Secret authorization, @Nullable Secret body) {
        return Stream.concat(
                        Stream.ofNullable(authorization).map(Secret::reveal).flatMap(Credentials::inHeader),
                        Stream.ofNullable(body).map(Secret::reveal).flatMap(Credentials::inBody))
                .filter(value -> value.length() >= SHORTEST)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private static Stream<String> inHeader(String header) {
        String value = header.replaceFirst("^(Bearer|Basic) ", "");
        return header.startsWith("Basic ") ? Stream.concat(Stream.of(value), pair(value)) : Stream.of(value);
    }

    /** The whole pair, and the part after the colon, which alone is secret. */
    private static Stream<String> pair(String base64) {
        try {
            String pair = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            return Stream.of(pair, pair.substring(pair.indexOf(':') + 1));
        } catch (IllegalArgumentException noBase64) {
            return Stream.of();
        }
    }

    private static Stream<String> inBody(String body) {
        return body.startsWith("{") ? inJson(body) : inForm(body);
    }

    private static Stream<String> inForm(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2 && SECRET_FIELDS.contains(field[0]))
                .map(field -> field[1])
                .flatMap(sent -> Stream.of(sent, URLDecoder.decode(sent, StandardCharsets.UTF_8)));
    }

    private static Stream<String> inJson(String json) {
        try {
            Object value = PlainJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
            return value instanceof Map<?, ?> map
                    ? map.entrySet().stream()
                            .filter(field -> SECRET_FIELDS.contains(String.valueOf(field.getKey())))
                            .map(field -> String.valueOf(field.getValue()))
                    : Stream.of();
        } catch (JacksonException noJson) {
            return Stream.of();
        }
    }
}
