package io.cxsh.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.NoSuchElementException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class WireFaultTest {
    private final WireFault direct = new WireFault(URI.create("https://acme.example/x"), Proxy.NO_PROXY);

    @Test
    void namesWhatIsWrongWithACertificate() {
        assertThat(direct.of(handshake(new CertificateExpiredException("NotAfter"))))
                .hasMessageEndingWith("it has expired");
        assertThat(direct.of(handshake(new CertificateNotYetValidException("NotBefore"))))
                .hasMessageContaining("check this machine's clock");
        assertThat(direct.of(handshake(new CertificateException("No subject alternative DNS name matching acme"))))
                .hasMessageEndingWith("it is made out to another name");
        assertThat(direct.of(new SSLHandshakeException("Received fatal alert")))
                .hasMessageEndingWith("the handshake failed");
    }

    @Test
    void namesTheProxyOnTheWay() {
        Proxy proxy = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.example", 3128));
        WireFault fault = new WireFault(URI.create("https://acme.example/x"), proxy);

        assertThat(fault.of(new UnknownHostException("proxy.example")))
                .hasMessageStartingWith("no such host: acme.example through the proxy proxy.example:3128");
    }

    @Test
    void passesNoWordOfTheJdkOn() {
        assertThat(direct.of(new NoSuchElementException())).hasMessageEndingWith("does not speak HTTP");
        assertThat(direct.of(new StackOverflowError())).hasMessageEndingWith("its head has no end");
    }

    private static SSLHandshakeException handshake(CertificateException certificate) {
        SSLHandshakeException handshake = new SSLHandshakeException("PKIX path validation failed");
        handshake.initCause(new CertificateException("PKIX", certificate));
        return handshake;
    }
}
