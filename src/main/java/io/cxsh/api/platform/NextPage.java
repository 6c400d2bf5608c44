package io.cxsh.api.platform;

import io.cxsh.api.ApiException;
import io.cxsh.transport.Exchange;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/** Where a list goes on, as a server's link says: the token follows it on the same scheme, host and port only. */
final class NextPage {
    private static final int LONGEST = 100;

    private NextPage() {}

    /** Whether the link leads to the scheme, host and port that it came from. */
    static boolean isHere(Exchange exchange, String link) {
        URI here = exchange.request().uri();
        try {
            URI target = here.resolve(link.replace(" ", "%20"));
            return target.getUserInfo() == null && origin(here).equals(origin(target));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /**
     * The address of the next page.
     *
     * @throws ApiException when the link leads elsewhere or is no address; nothing is sent there
     */
    static URI follow(Exchange exchange, String link) throws ApiException {
        URI here = exchange.request().uri();
        try {
            URI target = here.resolve(link.replace(" ", "%20"));
            if (!isHere(exchange, link)) {
                throw ApiException.odd(
                        exchange,
                        "a list whose next page is elsewhere, at %s; the token was not sent there"
                                .formatted(place(exchange, target)));
            }
            return target;
        } catch (IllegalArgumentException noAddress) {
            throw ApiException.odd(exchange, "a list whose link to the next page is no address");
        }
    }

    private static String place(Exchange exchange, URI target) {
        String place = target.getHost() == null
                ? "an address without a host"
                : target.getScheme() + "://" + target.getHost() + (target.getPort() < 0 ? "" : ":" + target.getPort());
        String safe = exchange.request().withoutCredentials(place);
        return safe.length() > LONGEST ? safe.substring(0, LONGEST) + "…" : safe;
    }

    private static String origin(URI address) {
        String scheme = Objects.toString(address.getScheme(), "").toLowerCase(Locale.ROOT);
        int port = address.getPort() >= 0 ? address.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + Objects.toString(address.getHost(), "").toLowerCase(Locale.ROOT) + ":" + port;
    }
}
