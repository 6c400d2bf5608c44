package io.cxsh.transport;

import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why there is no TLS connection to trust, in words of our own: those of the JDK name classes and quote certificates. */
final class TlsFault {

    /**
     * What the JDK's message says, and how we say it.
     *
     * @param part a part of the message in small letters
     */
    private record Words(String part, String said) {}

    private static final List<Words> CERTIFICATES = List.of(
            new Words("subject alternative", "its certificate is not trusted here: it is made out to another name"),
            new Words("no name matching", "its certificate is not trusted here: it is made out to another name"),
            new Words("key usage", "its certificate is not trusted here: it is not made for servers"),
            new Words("constraints check failed", "its certificate is not trusted: its key or signature is too weak"),
            new Words("revoked", "its certificate is not trusted any more: it was revoked"));

    private static final List<Words> HANDSHAKES = List.of(
            new Words("ssl message", "what answers does not speak TLS"),
            new Words("ssl/tls record", "what answers does not speak TLS"),
            new Words("protocol version", "it offers only a version of TLS that is too old for this Java"),
            new Words("protocol_version", "it offers only a version of TLS that this Java does not speak"),
            new Words("no appropriate protocol", "this Java is set to speak no version of TLS"),
            new Words("certificate_required", "it asks for a client certificate, and cxsh has none"),
            new Words("unrecognized_name", "it does not know that name"),
            new Words("handshake_failure", "it refused the handshake, as it does without a common cipher"),
            new Words("alert", "it refused the handshake"),
            new Words("terminated the handshake", "it hung up during the handshake"));

    private TlsFault() {}

    /** One clause, without a full stop. */
    static String words(Throwable fault) {
        Optional<Throwable> certificate = Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .filter(CertificateException.class::isInstance)
                .reduce((outer, inner) -> inner);
        return certificate.map(TlsFault::certificate).orElseGet(() -> said(HANDSHAKES, fault, "the handshake failed"));
    }

    private static String certificate(Throwable fault) {
        if (fault instanceof CertificateExpiredException) {
            return "its certificate is not trusted any more: it has expired";
        }
        if (fault instanceof CertificateNotYetValidException) {
            return "its certificate is not trusted yet: it begins later; check this machine's clock";
        }
        return said(
                CERTIFICATES,
                fault,
                "its certificate is not trusted: nobody that this Java trusts has signed it; SSL_CERT_FILE can name a PEM file of more");
    }

    private static String said(List<Words> known, Throwable fault, String otherwise) {
        String message = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(words -> message.contains(words.part()))
                .map(Words::said)
                .findFirst()
                .orElse(otherwise);
    }
}
