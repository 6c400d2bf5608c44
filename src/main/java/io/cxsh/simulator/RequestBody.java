package io.cxsh.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The body of a request, of a length that was told or in chunks. */
final class RequestBody {
    private static final int LONGEST_LINE = 64 * 1024;
    private static final int LONGEST_BODY = 1 << 20;
    private static final int TEN = 10;
    private static final int HEX = 16;

    private RequestBody() {}

    /** The body; some clients (those of .NET among them) send it only when they are told to go on. */
    static String read(InputStream in, OutputStream out, Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("expect", "").equalsIgnoreCase("100-continue")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        boolean chunked = headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked");
        byte[] body = chunked ? chunks(in) : in.readNBytes(length(headers.getOrDefault("content-length", "0"), TEN));
        return new String(body, StandardCharsets.UTF_8);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            body.write(in.readNBytes(size));
            line(in);
            if (body.size() > LONGEST_BODY) {
                throw new IOException("a body that is too long");
            }
        }
        skipTrailers(in);
        return body.toByteArray();
    }

    private static void skipTrailers(InputStream in) throws IOException {
        for (String trailer = line(in); !trailer.isEmpty(); trailer = line(in)) {
            if (trailer.length() == LONGEST_LINE) {
                throw new IOException("a trailer that is too long");
            }
        }
    }

    private static int size(InputStream in) throws IOException {
        return length(line(in).replaceFirst(";.*", "").strip(), HEX);
    }

    private static int length(String text, int base) {
        return text.matches(base == HEX ? "[0-9a-fA-F]{1,7}" : "\\d{1,7}")
                ? Math.min(Integer.parseInt(text, base), LONGEST_BODY)
                : 0;
    }

    /** The next line, without its end. */
    static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n' && line.size() < LONGEST_LINE; b = in.read()) {
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
