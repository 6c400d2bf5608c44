package io.cxsh.transport;

import io.cxsh.redaction.Secret;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A proxy as the environment writes it: {@code http://user:password@proxy.example:3128}, the scheme, the login and the
 * port left out at will; {@code socks5://} for one of that kind. One that is itself spoken to over TLS is beyond the JDK.
 *
 * @param type what it speaks
 * @param host its name or number
 * @param port where it listens
 * @param user who logs in there, or null where nobody does
 * @param password that user's; blank where none is written
 */
record ProxyAddress(
        Proxy.Type type, String host, int port, @Nullable String user, Secret password) {
    private static final Map<String, Proxy.Type> TYPES = Map.of(
            "http", Proxy.Type.HTTP,
            "socks", Proxy.Type.SOCKS,
            "socks4", Proxy.Type.SOCKS,
            "socks5", Proxy.Type.SOCKS,
            "socks5h", Proxy.Type.SOCKS);

    /** The proxy of that text; empty when it names none that cxsh can go through. */
    static Optional<ProxyAddress> of(String text) {
        int scheme = text.indexOf("://");
        String kind = scheme < 0 ? "http" : text.substring(0, scheme).toLowerCase(Locale.ROOT);
        String rest = scheme < 0 ? text : text.substring(scheme + 3);
        int login = rest.lastIndexOf('@');
        return Optional.ofNullable(TYPES.get(kind))
                .flatMap(type -> at(type, rest.substring(login + 1), login < 0 ? null : rest.substring(0, login)));
    }

    private static Optional<ProxyAddress> at(Proxy.Type type, String place, @Nullable String login) {
        try {
            URI uri = new URI("http://" + place);
            int port = uri.getPort() >= 0 ? uri.getPort() : type == Proxy.Type.HTTP ? 80 : 1080;
            boolean usable = uri.getHost() != null && port > 0 && port <= 0xFFFF;
            return usable ? Optional.of(of(type, uri.getHost(), port, login)) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static ProxyAddress of(Proxy.Type type, String host, int port, @Nullable String login) {
        if (login == null) {
            return new ProxyAddress(type, host, port, null, Secret.of(""));
        }
        int colon = login.indexOf(':');
        String user = colon < 0 ? login : login.substring(0, colon);
        String password = colon < 0 ? "" : login.substring(colon + 1);
        return new ProxyAddress(type, host, port, decoded(user), Secret.of(decoded(password)));
    }

    /** For the JDK. Its name is not looked up here: that can take long, and belongs to the call with its deadline. */
    Proxy proxy() {
        return new Proxy(type, InetSocketAddress.createUnresolved(host, port));
    }

    /** Host and port, for people. */
    String place() {
        return host + ":" + port;
    }

    /** A sign that no address can hold comes as {@code %40}; a password with a lone percent sign is taken as it is. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return text;
        }
    }
}
