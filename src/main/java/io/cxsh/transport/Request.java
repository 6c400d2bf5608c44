package io.cxsh.transport;

import io.cxsh.redaction.Secret;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request.
 *
 * @param method GET, or POST for sign-in
 * @param uri the full address, query included
 * @param headers names and values that may be shown
 * @param authorization the Authorization header, or null for none
 * @param form the body of a POST, already encoded as a form, or null for none; secret as a whole
 */
public record Request(
        String method,
        URI uri,
        List<Header> headers,
        @Nullable Secret authorization,
        @Nullable Secret form) {

    private static final int SHORTEST_CREDENTIAL = 4;

    /** One header line. */
    public record Header(String name, String value) {}

    public Request {
        headers = List.copyOf(headers);
    }

    /** What a server said, without this request's own credentials: some servers quote them in their errors. */
    public String withoutCredentials(String text) {
        String safe = text;
        for (String credential : credentials()) {
            safe = safe.replace(credential, "***");
        }
        return safe;
    }

    /** As sent, and as a server reads them. Shorter ones would blot out ordinary words. */
    private List<String> credentials() {
        Stream<String> bearer =
                Stream.ofNullable(authorization).map(secret -> secret.reveal().replaceFirst("^Bearer ", ""));
        Stream<String> posted = Stream.ofNullable(form)
                .flatMap(secret -> Arrays.stream(secret.reveal().split("&")))
                .filter(field -> field.startsWith("client_secret="))
                .map(field -> field.substring("client_secret=".length()))
                .flatMap(sent -> Stream.of(sent, URLDecoder.decode(sent, StandardCharsets.UTF_8)));
        return Stream.concat(bearer, posted)
                .filter(value -> value.length() >= SHORTEST_CREDENTIAL)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** A GET that asks for JSON with a bearer token. */
    public static Request get(URI uri, @Nullable Secret token) {
        Secret authorization = token == null ? null : Secret.of("Bearer " + token.reveal());
        return new Request("GET", uri, List.of(new Header("Accept", "application/json")), authorization, null);
    }
}
