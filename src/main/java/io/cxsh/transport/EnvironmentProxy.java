package io.cxsh.transport;

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
 * and {@code no_proxy} as a list of host endings or {@code *}. A login may stand in the proxy's address. This machine
 * itself is always reached directly.
 */
public final class EnvironmentProxy {
    private final Map<String, String> environment;

    public EnvironmentProxy(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The proxy for an address; {@link Proxy#NO_PROXY} when it is to be reached directly. */
    public Proxy forUri(URI uri) {
        return named(uri).map(ProxyAddress::proxy).orElse(Proxy.NO_PROXY);
    }

    /** Why the environment's proxy for an address cannot be used, in a sentence that does not quote it. */
    public Optional<String> problem(URI uri) {
        return text(uri)
                .filter(text -> ProxyAddress.of(text).isEmpty())
                .map(text ->
                        "the environment names a proxy for %s that cxsh cannot use; write it like http://proxy.example:3128"
                                .formatted(uri.getScheme()));
    }

    /** The proxy for an address, with its login. */
    Optional<ProxyAddress> named(URI uri) {
        return text(uri).flatMap(ProxyAddress::of);
    }

    private Optional<String> text(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        return SafeCredentials.isLoopback(uri) || isExempt(host)
                ? Optional.empty()
                : value(uri.getScheme() + "_proxy").or(() -> value("all_proxy"));
    }

    private boolean isExempt(String host) {
        return value("no_proxy").stream()
                .flatMap(list -> Arrays.stream(list.toLowerCase(Locale.ROOT).split("[,\\s]+")))
                .filter(ending -> !ending.isEmpty())
                .anyMatch(ending -> ending.equals("*") || ends(host, ending));
    }

    private static boolean ends(String host, String ending) {
        String plain = ending.replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", "");
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
}
