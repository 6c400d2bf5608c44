package io.cxsh.transport;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import org.jspecify.annotations.Nullable;

/** Gives the proxy, and nobody else, the login that stands in its address. */
final class ProxyLogin extends Authenticator {
    private final ProxyAddress address;

    ProxyLogin(ProxyAddress address) {
        this.address = address;
    }

    /**
     * Before the first call: the JDK may log in to a proxy by the plain scheme too, which it refuses on the way to https
     * otherwise, and must not look at a server that claims to be a proxy, which it does not survive.
     */
    static void prepare() {
        System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
        System.setProperty("jdk.http.auth.proxying.disabledSchemes", "Basic,Digest,NTLM,Negotiate,Kerberos");
    }

    @Override
    protected @Nullable PasswordAuthentication getPasswordAuthentication() {
        String user = address.user();
        return user == null || getRequestorType() != RequestorType.PROXY
                ? null
                : new PasswordAuthentication(user, address.password().reveal().toCharArray());
    }
}
