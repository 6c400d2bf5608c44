package io.cxsh.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class WireFaultTest {
    private final WireFault direct = new WireFault(URI.create("https://acme.example/x"), Optional.empty());

    @Test
    void namesWhatIsWrongWithACertificate() {
        assertThat(direct.of(handshake(new CertificateExpiredException("NotAfter"))))
                .hasMessageEndingWith("it has expired");
        assertThat(direct.of(handshake(new CertificateNotYetValidException("NotBefore"))))
                .hasMessageContaining("check this machine's clock");
        assertThat(direct.of(handshake(new CertificateException("No subject alternative DNS name matching acme"))))
                .hasMessageEndingWith("it is made out to another name");
        assertThat(direct.of(handshake(new CertificateException("Extended key usage does not permit use"))))
                .hasMessageEndingWith("it is not made for servers");
        assertThat(direct.of(handshake(new CertificateException("unable to find valid certification path"))))
                .hasMessageEndingWith(
                        "nobody that this Java trusts has signed it; SSL_CERT_FILE can name a PEM file of more");
    }

    @Test
    void namesTheProxyOnTheWay() {
        WireFault plain = new WireFault(URI.create("https://acme.example/x"), ProxyAddress.of("proxy.example:3128"));
        WireFault login = new WireFault(URI.create("https://acme.example/x"), ProxyAddress.of("me:pw@proxy.example"));
        IOException refusal = new IOException("Unable to tunnel through proxy. Proxy returns \"HTTP/1.1 407 No\"");

        assertThat(plain.of(new UnknownHostException("proxy.example")))
                .hasMessageStartingWith("no such host: the proxy proxy.example (DNS)");
        assertThat(plain.of(new ConnectException("refused")))
                .hasMessageStartingWith("nothing answers at acme.example through the proxy proxy.example:3128");
        assertThat(plain.of(refusal)).hasMessageEndingWith("it asks for a login (407)");
        assertThat(login.of(refusal)).hasMessageEndingWith("it does not take the login that its address holds (407)");
    }

    @Test
    void namesWhatIsWrongWithAHandshake() {
        assertThat(direct.of(new SSLHandshakeException("Received fatal alert: protocol_version")))
                .hasMessageEndingWith("a version of TLS that this Java does not speak");
        assertThat(direct.of(new SSLHandshakeException("The server selected protocol version TLS10 is not accepted")))
                .hasMessageEndingWith("a version of TLS that is too old for this Java");
        assertThat(direct.of(new SSLHandshakeException("Received fatal alert: certificate_required")))
                .hasMessageEndingWith("it asks for a client certificate, and cxsh has none");
        assertThat(direct.of(new SSLHandshakeException("Remote host terminated the handshake")))
                .hasMessageEndingWith("it hung up during the handshake");
    }

    @Test
    void namesTrustedCertificatesThatCannotBeRead() {
        SocketException wrapped = new SocketException("java.security.NoSuchAlgorithmException: Error constructing");
        wrapped.initCause(new NoSuchAlgorithmException("Error constructing"));

        assertThat(direct.of(wrapped))
                .hasMessage("not sent: this Java cannot begin TLS: its trusted certificates cannot be read"
                        + " (javax.net.ssl.trustStore)");
    }

    @Test
    void passesNoWordOfTheJdkOn() {
        assertThat(direct.of(new NoSuchElementException())).hasMessageEndingWith("does not speak HTTP");
        assertThat(direct.of(new NullPointerException("Cannot invoke"))).hasMessageEndingWith("does not speak HTTP");
        assertThat(direct.of(new IllegalArgumentException("Illegal character(s) in message header value: s3cret")))
                .hasMessage("not sent: acme.example is no address that a request can go to");
        assertThat(direct.of(new StackOverflowError())).hasMessageEndingWith("its head has no end");
    }

    private static SSLHandshakeException handshake(CertificateException certificate) {
        SSLHandshakeException handshake = new SSLHandshakeException("PKIX path validation failed");
        handshake.initCause(new CertificateException("PKIX", certificate));
        return handshake;
    }
}
