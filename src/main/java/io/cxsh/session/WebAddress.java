package io.cxsh.session;

import java.net.URI;

/** Addresses as people write them into settings. */
public final class WebAddress {
    private WebAddress() {}

    /**
     * The address of a service, without slashes at its end.
     *
     * @param example how such an address looks
     * @throws SettingsException when it is none: not http or https, no host, or with a user, a query or a fragment
     */
    public static URI of(String text, String example) throws SettingsException {
        String shown = text.replaceFirst("//[^/]*@", "//***@");
        String wrong = "%s is no address of an API; write it like %s".formatted(shown, example);
        try {
            URI uri = URI.create(text.replaceAll("/+$", ""));
            if (!isWeb(uri) || uri.getQuery() != null) {
                throw new SettingsException(wrong);
            }
            return uri;
        } catch (IllegalArgumentException noUri) {
            throw new SettingsException(wrong);
        }
    }

    /** Whether it is http or https with a host, a port that there is, and neither a user nor a fragment. */
    public static boolean isWeb(URI uri) {
        boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        boolean plain = uri.getUserInfo() == null && uri.getFragment() == null && uri.getPort() <= 0xFFFF;
        return web && uri.getHost() != null && plain;
    }
}
