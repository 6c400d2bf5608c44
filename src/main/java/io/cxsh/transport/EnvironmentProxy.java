package io.cxsh.transport;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proxy that the environment names, by the convention that curl follows: {@code https_proxy} and {@code http_proxy}
 * (capitals too, except that {@code HTTP_PROXY} is ignored where a web server could have set it), {@code all_proxy},
 * and {@code no_proxy} as a list of host endings or {@code *}. This machine itself is always reached directly.
 */
public final class EnvironmentProxy {
    private final Map<String, String> environment;

    public EnvironmentProxy(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The proxy for an address; {@link Proxy#NO_PROXY} when it is to be reached directly. */
    public Proxy forUri(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        if (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]") || isExempt(host)) {
            return Proxy.NO_PROXY;
        }
        return value(uri.getScheme() + "_proxy")
                .or(() -> value("all_proxy"))
                .flatMap(EnvironmentProxy::address)
                .map(address -> new Proxy(Proxy.Type.HTTP, address))
                .orElse(Proxy.NO_PROXY);
    }

    private boolean isExempt(String host) {
        return value("no_proxy").stream()
                .flatMap(list -> Arrays.stream(list.toLowerCase(Locale.ROOT).split("[,\\s]+")))
                .filter(ending -> !ending.isEmpty())
                .anyMatch(ending -> ending.equals("*") || ends(host, ending));
    }

    private static boolean ends(String host, String ending) {
        String plain = ending.startsWith(".") ? ending.substring(1) : ending;
        return host.equals(plain) || host.endsWith("." + plain);
    }

    private Optional<String> value(String name) {
        Stream<String> names = name.equals("http_proxy") && environment.containsKey("REQUEST_METHOD")
                ? Stream.of(name)
                : Stream.of(name, name.toUpperCase(Locale.ROOT));
        return names.map(environment::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    private static Optional<InetSocketAddress> address(String text) {
        try {
            URI uri = URI.create(text.contains("://") ? text : "http://" + text);
            int port = uri.getPort() < 0 ? 80 : uri.getPort();
            return Optional.ofNullable(uri.getHost()).map(host -> new InetSocketAddress(host, port));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
