package io.cxsh.transport;

import io.cxsh.transport.TransportException.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says in one sentence why no answer came, from what the JDK's HTTP client throws. */
final class WireFault {
    private WireFault() {}

    static TransportException of(URI uri, IOException fault) {
        String host = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        if (fault instanceof UnknownHostException) {
            return fault(Kind.UNREACHABLE, "no such host: " + uri.getHost() + " (DNS); check CXONE_API_BASE", fault);
        }
        if (fault instanceof ConnectException || fault instanceof NoRouteToHostException) {
            return fault(Kind.UNREACHABLE, "nothing answers at " + host + "; check CXONE_API_BASE, VPN, proxy", fault);
        }
        if (fault instanceof SocketTimeoutException) {
            return fault(Kind.TIMED_OUT, host + " did not answer in time", fault);
        }
        if (fault instanceof SSLException) {
            return fault(Kind.UNREACHABLE, "no trusted TLS connection to " + host + ": " + certificate(fault), fault);
        }
        if (isNoHttp(fault)) {
            return fault(Kind.UNREACHABLE, "what answers at " + host + " does not speak HTTP", fault);
        }
        if (String.valueOf(fault.getMessage()).contains("Unable to tunnel")) {
            return fault(
                    Kind.UNREACHABLE, "the proxy refused to connect to " + host + ": " + fault.getMessage(), fault);
        }
        return fault(Kind.LOST, host + " closed the connection before it answered", fault);
    }

    private static boolean isNoHttp(IOException fault) {
        String message = String.valueOf(fault.getMessage());
        return fault instanceof ProtocolException || message.contains("Invalid Http response");
    }

    private static String certificate(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .filter(CertificateException.class::isInstance)
                .map(cause -> "its certificate is not trusted (" + cause.getMessage() + ")")
                .findFirst()
                .orElse(String.valueOf(fault.getMessage()));
    }

    private static TransportException fault(Kind kind, String message, IOException cause) {
        return new TransportException(kind, message, cause);
    }
}
