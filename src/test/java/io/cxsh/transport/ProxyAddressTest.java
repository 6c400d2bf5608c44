package io.cxsh.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Proxy;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyAddressTest {

    @ParameterizedTest
    @CsvSource({
        "proxy.example,          HTTP,  proxy.example:80",
        "proxy.example:3128,     HTTP,  proxy.example:3128",
        "HTTP://proxy.example/,  HTTP,  proxy.example:80",
        "http://[::1]:3128,      HTTP,  [::1]:3128",
        "socks5://proxy.example, SOCKS, proxy.example:1080",
        "socks5h://10.0.0.1:9,   SOCKS, 10.0.0.1:9"
    })
    void isReadAsCurlReadsIt(String text, Proxy.Type type, String place) {
        ProxyAddress address = ProxyAddress.of(text).orElseThrow();

        assertThat(address.type()).isEqualTo(type);
        assertThat(address.place()).isEqualTo(place);
        assertThat(address.user()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "http://me:s3cret@proxy.example:3128, me, s3cret",
        "me:s3cret@proxy.example,             me, s3cret",
        "http://me:a@b:c%40d@proxy.example,   me, a@b:c@d",
        "http://me:100%+x@proxy.example,      me, 100%+x",
        "http://do%5Cme@proxy.example,        do\\me, ''"
    })
    void bringsItsLogin(String text, String user, String password) {
        ProxyAddress address = ProxyAddress.of(text).orElseThrow();

        assertThat(address.user()).isEqualTo(user);
        assertThat(address.password().reveal()).isEqualTo(password);
        assertThat(address.host()).isEqualTo("proxy.example");
        assertThat(address.toString()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://proxy.example",
                "ftp://x",
                "http://",
                "http://[bad",
                "a b",
                "proxy:99999",
                "proxy:0",
                "proxy:x"
            })
    void isNoneWhenCxshCannotGoThere(String text) {
        assertThat(ProxyAddress.of(text)).isEqualTo(Optional.empty());
    }

    @Test
    void isNotLookedUpByItself() {
        assertThat(ProxyAddress.of("nobody.invalid")
                        .orElseThrow()
                        .proxy()
                        .address()
                        .toString())
                .contains("nobody.invalid");
    }
}
