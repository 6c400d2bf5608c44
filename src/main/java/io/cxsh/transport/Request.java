package io.cxsh.transport;

import io.cxsh.redaction.Secret;
import java.net.URI;
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
 * @param form the body of a POST, already encoded as a form or as JSON, or null for none; secret as a whole
 */
public record Request(
        String method,
        URI uri,
        List<Header> headers,
        @Nullable Secret authorization,
        @Nullable Secret form) {

    /** One header line. */
    public record Header(String name, String value) {}

    public Request {
        headers = List.copyOf(headers);
    }

    /** The same request with one more header. */
    public Request with(String name, String value) {
        List<Header> more = Stream.concat(headers.stream(), Stream.of(new Header(name, value)))
                .toList();
        return new Request(method, uri, more, authorization, form);
    }

    /** What a server said, without this request's own credentials: some servers quote them in their errors. */
    public String withoutCredentials(String text) {
        String safe = text;
        for (String credential : Credentials.of(authorization, form)) {
            safe = safe.replace(credential, "***");
        }
        return safe;
    }

    /** A GET that asks for JSON with a bearer token. */
    public static Request get(URI uri, @Nullable Secret token) {
        Secret authorization = token == null ? null : Secret.of("Bearer " + token.reveal());
        return new Request("GET", uri, List.of(new Header("Accept", "application/json")), authorization, null);
    }
}
