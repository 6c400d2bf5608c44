package io.cxsh.transport;

import io.cxsh.transport.TransportException.Kind;
import java.net.URI;
import java.util.Locale;

/** A link that lets credentials travel over TLS, or in the clear to this machine itself, and nowhere else. */
public final class SafeCredentials implements Transport {
    private final Transport next;

    public SafeCredentials(Transport next) {
        this.next = next;
    }

    @Override
    public Exchange send(Request request) throws TransportException {
        boolean secret = request.authorization() != null || request.form() != null;
        if (secret && !isSafe(request.uri())) {
            throw new TransportException(
                    Kind.NOT_SENT,
                    "not sent: credentials would travel in the clear to %s; use https".formatted(place(request.uri())));
        }
        return next.send(request);
    }

    /** Whether an address may be sent credentials: https, or plain http to this machine itself. */
    public static boolean isSafe(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme()) || isLoopback(uri);
    }

    /** Whether it is this machine: by its spelling, never by asking a name server, whose answer could say anything. */
    public static boolean isLoopback(URI uri) {
        String plain = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        return plain.equals("localhost") || plain.equals("[::1]") || plain.matches("127(\\.\\d{1,3}){3}");
    }

    private static String place(URI uri) {
        return uri.getScheme() + "://" + uri.getHost();
    }
}
