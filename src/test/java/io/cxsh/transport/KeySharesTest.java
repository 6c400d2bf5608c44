package io.cxsh.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeySharesTest {
    private static final String PROPERTY = "jdk.tls.namedGroups";
    private final Optional<String> before = Optional.ofNullable(System.getProperty(PROPERTY));

    @AfterEach
    void putBack() {
        before.ifPresentOrElse(groups -> System.setProperty(PROPERTY, groups), () -> System.clearProperty(PROPERTY));
    }

    @Test
    void whatAPersonHasSetStays() {
        System.setProperty(PROPERTY, "secp521r1");
        KeyShares.prepare();
        assertThat(System.getProperty(PROPERTY)).isEqualTo("secp521r1");
    }

    @Test
    void everyGroupIsStillOfferedAndTheDearOneIsNoLongerAmongTheFirstTwo() {
        System.clearProperty(PROPERTY);
        KeyShares.prepare();
        List<String> groups = List.of(System.getProperty(PROPERTY).split(",", -1));
        assertThat(groups.subList(0, 2)).containsExactly("x25519", "secp384r1");
        assertThat(groups).contains("secp256r1", "secp521r1", "x448", "ffdhe2048");
    }
}
