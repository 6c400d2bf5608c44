package io.cxsh.transport;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gives the proxy, and nobody else, the login that stands in its address; once, for one call. The JDK asks for it again
 * up to twenty times when it is refused, and a few wrong passwords lock an account.
 */
final class ProxyLogin extends Authenticator {
    private final ProxyAddress address;
    private boolean isGiven;

    ProxyLogin(ProxyAddress address) {
        this.address = address;
        JdkLog.HTTP.setLevel(Level.OFF); // it tells of a scheme that it does not know among the answers
    }

    /**
     * Before the first call: the JDK may log in to a proxy by the plain scheme too, which it refuses on the way to https
     * otherwise, and with MD5, which newer ones refuse though it shows less than the plain scheme. It must not look at a
     * server that claims to be a proxy, which it does not survive, nor answer a proxy that never has enough.
     */
    static void prepare() {
        System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
        System.setProperty("http.auth.digest.reEnabledAlgorithms", "MD5");
        System.setProperty("http.maxRedirects", "5");
        System.setProperty("jdk.http.auth.proxying.disabledSchemes", "Basic,Digest,NTLM,Negotiate,Kerberos");
    }

    @Override
    protected @Nullable PasswordAuthentication getPasswordAuthentication() {
        String user = address.user();
        if (user == null || getRequestorType() != RequestorType.PROXY || isGiven) {
            return null;
        }
        isGiven = true;
        return new PasswordAuthentication(user, address.password().reveal().toCharArray());
    }

    /** Loaded only where a proxy has a login: logging takes its time to start. */
    private static final class JdkLog {
        /** Held, because settings of a logger that nobody holds are forgotten. */
        static final Logger HTTP = Logger.getLogger("sun.net.www.protocol.http");

        private JdkLog() {}
    }
}
