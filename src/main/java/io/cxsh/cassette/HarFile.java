package io.cxsh.cassette;

import io.cxsh.redaction.Redactor;
import io.cxsh.transport.Exchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** Exchanges as HAR 1.2, which browser tools open. */
public final class HarFile {
    /** More is neither written nor read. */
    public static final int MOST_BYTES = 64 << 20;

    private HarFile() {}

    /**
     * Writes exchanges without secrets and people. Credentials, cookies and forms are masked whole, and what they held
     * is noted as secret before anything is written, in case a body repeats it.
     *
     * @param version of cxsh, for the file's creator
     * @param out stays open
     */
    public static void write(List<Exchange> exchanges, Redactor redactor, String version, OutputStream out)
            throws IOException {
        exchanges.forEach(exchange -> SecretsOnTheWire.learn(exchange, redactor));
        List<Exchange> redacted = exchanges.stream()
                .map(exchange -> RedactedExchange.of(exchange, redactor))
                .toList();
        HarWriter.write(redacted, redactor, version, out);
    }

    /**
     * One exchange as one line of JSON, without a line end, for this person's own files: secrets go, people stay.
     *
     * @param secrets knows the secrets of the session, and nobody
     * @param out stays open
     */
    public static void writeOne(Exchange exchange, Redactor secrets, OutputStream out) {
        SecretsOnTheWire.learn(exchange, secrets);
        HarWriter.writeOne(RedactedExchange.of(exchange, secrets), secrets, out);
    }

    /**
     * Reads such a line back, under the given number.
     *
     * @throws HarException when it is no exchange
     */
    public static Exchange readOne(byte[] line, int number) throws HarException {
        return HarReader.readOne(line, number);
    }

    /**
     * Reads exchanges back, numbered from 1 in the file's order; from other tools' files too.
     *
     * @throws HarException when it is no HAR, or larger or deeper than cxsh reads
     * @throws IOException when the stream fails
     */
    public static List<Exchange> read(InputStream har) throws HarException, IOException {
        return HarReader.read(har);
    }
}
