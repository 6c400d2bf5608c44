package io.cxsh.transport;

import io.cxsh.transport.TransportException.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
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
record WireFault(URI uri, Optional<ProxyAddress> proxy) {

    TransportException of(Throwable fault) {
        if (fault instanceof VirtualMachineError) {
            // the JDK's client reads a head that never ends until it runs out of stack or memory
            return endless(fault);
        }
        if (fault instanceof IOException io) {
            return of(io);
        }
        return fault instanceof IllegalArgumentException
                ? fault(Kind.NOT_SENT, "not sent: %s is no address that a request can go to".formatted(place()), fault)
                : noHttp(fault);
    }

    private TransportException of(IOException fault) {
        if (fault instanceof UnknownHostException) {
            return unknown(fault);
        }
        if (fault instanceof ConnectException || fault instanceof NoRouteToHostException) {
            return fault(
                    Kind.UNREACHABLE, "nothing answers at " + place() + "; check CXONE_API_BASE, VPN, proxy", fault);
        }
        if (fault instanceof SocketTimeoutException) {
            return fault(Kind.TIMED_OUT, place() + " did not answer in time", fault);
        }
        if (fault instanceof SSLException) {
            return fault(
                    Kind.UNREACHABLE, "no trusted TLS connection to " + place() + ": " + TlsFault.words(fault), fault);
        }
        return odd(fault, String.valueOf(fault.getMessage()));
    }

    /** With a proxy only its own name is looked up here. */
    private TransportException unknown(IOException fault) {
        String host = proxy.map(named -> "the proxy %s (DNS); check the environment's proxy".formatted(named.host()))
                .orElse(uri.getHost() + " (DNS); check CXONE_API_BASE");
        return fault(Kind.UNREACHABLE, "no such host: " + host, fault);
    }

    private TransportException odd(IOException fault, String message) {
        if (message.contains("eader size too big")) {
            return endless(fault);
        }
        if (message.contains("Unable to tunnel") || message.contains("SOCKS")) {
            String why = message.contains(" 407") ? ": " + login() + " (407)" : status(message);
            return fault(Kind.UNREACHABLE, "the proxy refused to connect to " + place() + why, fault);
        }
        if (fault.getCause() instanceof GeneralSecurityException) {
            String what =
                    "not sent: this Java cannot begin TLS: its trusted certificates cannot be read (javax.net.ssl.trustStore)";
            return fault(Kind.NOT_SENT, what, fault);
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

    private String through() {
        return proxy.map(named -> " through the proxy " + named.place()).orElse("");
    }

    private String login() {
        boolean has = proxy.map(ProxyAddress::user).isPresent();
        return has ? "it does not take the login that its address holds" : "it asks for a login";
    }

    /** The status in the JDK's sentence about a tunnel, as digits only. */
    private static String status(String message) {
        return Stream.of(message.split("\\D+"))
                .filter(number -> number.length() == 3)
                .findFirst()
                .map(number -> " (" + number + ")")
                .orElse("");
    }

    private static TransportException fault(Kind kind, String message, Throwable cause) {
        return new TransportException(kind, message, cause);
    }
}
