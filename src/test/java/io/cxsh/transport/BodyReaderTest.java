package io.cxsh.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {
    private static final int MOST = 8 << 20;

    private final AtomicLong received = new AtomicLong();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 512, 65_536, 1_048_575, 1_048_576, 1_048_577, 1_114_112, 3_000_001})
    void givesTheSameBytesWhenFewOrMany(int size) throws Exception {
        byte[] sent = noise(size);

        assertThat(bytes(read(sent, size))).isEqualTo(sent);
        assertThat(bytes(read(sent, -1))).isEqualTo(sent);
        assertThat(received.get()).isEqualTo(2L * size);
    }

    @Test
    void givesTheBytesFromTheStartEachTimeWhenTheyWereCompressed() throws Exception {
        byte[] sent = "[{\"agentId\":\"7\"}]".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        Body body = read(sent, sent.length);

        assertThat(bytes(body)).isEqualTo(sent);
        assertThat(bytes(body)).isEqualTo(sent);
        assertThat(body.size()).isEqualTo(sent.length);
        assertThat(body.head(16)).isEqualTo("[{\"agentId\":\"7\"}");
        assertThat(body.head(Integer.MAX_VALUE)).hasSize(sent.length);
    }

    @Test
    void keepsWhatCameWhenALargeBodyIsCutShort() throws Exception {
        byte[] sent = noise(2_000_000);
        BodyReader.Read read = new BodyReader(MOST, received).read(new ByteArrayInputStream(sent), null, 2_000_009);

        assertThat(bytes(read.body())).isEqualTo(sent);
        assertThat(read.flaw()).isEqualTo("cut short: 2000000 of 2000009 bytes came");
    }

    @Test
    void unpacksWhatTheServerCompressedWhenItIsLarge() throws Exception {
        byte[] sent = noise(1_500_000);
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(wire)) {
            out.write(sent);
        }
        BodyReader.Read read =
                new BodyReader(MOST, received).read(new ByteArrayInputStream(wire.toByteArray()), "gzip", wire.size());

        assertThat(bytes(read.body())).isEqualTo(sent);
        assertThat(read.flaw()).isNull();
    }

    private Body read(byte[] sent, long announced) throws TransportException {
        return new BodyReader(MOST, received)
                .read(new ByteArrayInputStream(sent), null, announced)
                .body();
    }

    private static byte[] bytes(Body body) throws IOException {
        try (InputStream in = body.stream()) {
            return in.readAllBytes();
        }
    }

    private static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
