package io.cxsh.transport;

/**
 * Which groups TLS makes keys of before the server says which it wants: x25519, as ever, and in place of secp256r1 the
 * stronger secp384r1. The JDK makes large tables for the first use of secp256r1, half of what a cold handshake costs; a
 * server that wants it can still ask for it.
 */
final class KeyShares {
    private static final String PROPERTY = "jdk.tls.namedGroups";

    /** All that a JDK before 27 offers by default, each of them in its order but secp256r1. */
    private static final String GROUPS =
            "x25519,secp384r1,secp256r1,secp521r1,x448,ffdhe2048,ffdhe3072,ffdhe4096,ffdhe6144,ffdhe8192";

    private static final int KNOWN = 26;

    private KeyShares() {}

    /** Before the first use of TLS; newer JDKs offer more, and what a person has set stays. */
    static void prepare() {
        if (Runtime.version().feature() <= KNOWN && System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, GROUPS);
        }
    }
}
