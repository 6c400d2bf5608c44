package io.cxsh.transport;

import io.cxsh.transport.TransportException.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Says in one sentence why no answer came, from what the JDK's HTTP client throws. Its own words are looked at and not
 * passed on: they name classes, and quote what a server wrote.
 *
 * @param uri where the request went
 * @param proxy what stood between
 */
record WireFault(URI uri, Proxy proxy) {

    TransportException of(Throwable fault) {
        if (fault instanceof VirtualMachineError) {
            // the JDK's client reads a head that never ends until it runs out of stack or memory
            return endless(fault);
        }
        if (fault instanceof IOException io) {
            return of(io);
        }
        boolean broken = fault instanceof IndexOutOfBoundsException || fault.getMessage() == null;
        return broken ? noHttp(fault) : fault(Kind.UNREACHABLE, "not sent: " + fault.getMessage(), fault);
    }

    private TransportException of(IOException fault) {
        if (fault instanceof UnknownHostException) {
            return fault(Kind.UNREACHABLE, "no such host: " + name() + " (DNS); check CXONE_API_BASE", fault);
        }
        if (fault instanceof ConnectException || fault instanceof NoRouteToHostException) {
            return fault(
                    Kind.UNREACHABLE, "nothing answers at " + place() + "; check CXONE_API_BASE, VPN, proxy", fault);
        }
        if (fault instanceof SocketTimeoutException) {
            return fault(Kind.TIMED_OUT, place() + " did not answer in time", fault);
        }
        if (fault instanceof SSLException) {
            return fault(Kind.UNREACHABLE, "no trusted TLS connection to " + place() + ": " + tls(fault), fault);
        }
        return odd(fault, String.valueOf(fault.getMessage()));
    }

    private TransportException odd(IOException fault, String message) {
        if (message.contains("eader size too big")) {
            return endless(fault);
        }
        if (message.contains("Unable to tunnel")) {
            String why = message.contains(" 407") ? ": it asks for a login (407)" : status(message);
            return fault(Kind.UNREACHABLE, "the proxy refused to connect to " + place() + why, fault);
        }
        if (fault instanceof ProtocolException || message.contains("Invalid Http response")) {
            return noHttp(fault);
        }
        String hint = "http".equalsIgnoreCase(uri.getScheme()) ? "; if it speaks TLS, write https" : "";
        return fault(Kind.LOST, place() + " closed the connection before it answered" + hint, fault);
    }

    private TransportException noHttp(Throwable fault) {
        return fault(Kind.UNREACHABLE, "what answers at " + place() + " does not speak HTTP", fault);
    }

    private TransportException endless(Throwable fault) {
        return fault(Kind.TOO_LARGE, place() + " does not answer properly: its head has no end", fault);
    }

    private String place() {
        return uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + through();
    }

    private String name() {
        return uri.getHost() + through();
    }

    private String through() {
        return proxy.address() instanceof InetSocketAddress address
                ? " through the proxy " + address.getHostString() + ":" + address.getPort()
                : "";
    }

    /** The status in the JDK's sentence about a tunnel, as digits only. */
    private static String status(String message) {
        return Stream.of(message.split("\\D+"))
                .filter(number -> number.length() == 3)
                .findFirst()
                .map(number -> " (" + number + ")")
                .orElse("");
    }

    private static String tls(Throwable fault) {
        Optional<Throwable> certificate = Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .filter(CertificateException.class::isInstance)
                .reduce((outer, inner) -> inner);
        return certificate.map(WireFault::certificate).orElseGet(() -> handshake(String.valueOf(fault.getMessage())));
    }

    private static String certificate(Throwable fault) {
        if (fault instanceof CertificateExpiredException) {
            return "its certificate is not trusted any more: it has expired";
        }
        if (fault instanceof CertificateNotYetValidException) {
            return "its certificate is not trusted yet: it begins later; check this machine's clock";
        }
        boolean name = String.valueOf(fault.getMessage()).contains("ubject alternative");
        return name
                ? "its certificate is not trusted here: it is made out to another name"
                : "its certificate is not trusted: nobody that this Java trusts has signed it";
    }

    private static String handshake(String message) {
        return message.contains("SSL message") ? "what answers does not speak TLS" : "the handshake failed";
    }

    private static TransportException fault(Kind kind, String message, Throwable cause) {
        return new TransportException(kind, message, cause);
    }
}
