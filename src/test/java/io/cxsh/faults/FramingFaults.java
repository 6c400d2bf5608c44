package io.cxsh.faults;

import static io.cxsh.faults.Mode.data;
import static io.cxsh.faults.Mode.token;
import static io.cxsh.faults.Wires.chunk;
import static io.cxsh.faults.Wires.chunked;
import static io.cxsh.faults.Wires.ok;
import static io.cxsh.faults.Wires.promising;
import static io.cxsh.faults.Wires.raw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Answers whose frame is wrong: status line, headers, length, chunks, compression. */
final class FramingFaults {
    private static final String NO_HTTP = "does not speak HTTP";
    private static final String HEAD = "HTTP/1.1 200 OK\r\nConnection: close\r\n";
    private static final String LIST = "Content-Length: 2\r\n\r\n[]";

    private FramingFaults() {}

    static List<Mode> all() {
        List<Mode> modes = new ArrayList<>(lengths());
        modes.addAll(statusLines());
        modes.addAll(headers());
        modes.addAll(chunks());
        modes.addAll(compression());
        return modes;
    }

    private static Mode cut(String name, Wire wire) {
        return data(name, wire, 3, "cut short", 0, "cut short");
    }

    private static Mode rows(String name, Wire wire) {
        return data(name, wire, 0, "1 row", 0, "is shown");
    }

    private static Mode noHttp(String name, String text) {
        return data(name, raw(text), 3, NO_HTTP, 3, NO_HTTP);
    }

    private static List<Mode> lengths() {
        String whole = Wires.ROWS;
        String unfinished = "JSON that ends before it is complete";
        return List.of(
                cut("a length too long", raw(promising(900, "[]"))),
                cut("a length of 2 GB", raw(promising(Integer.MAX_VALUE, "[]"))),
                cut("a length of 60 MB", raw(promising(60 << 20, "[]"))),
                cut("a length of 8 EB", raw(HEAD + "Content-Length: 9223372036854775807\r\n\r\n[]")),
                data("a length too short", raw(promising(40, whole)), 3, "longer than the 40 bytes", 0, "CX503"),
                data(
                        "an empty list and the rows after its length",
                        raw(promising(2, "[]" + whole)),
                        3,
                        "longer than the 2",
                        0,
                        "CX503"),
                data("a length of 0 before rows", raw(promising(0, whole)), 3, "an empty body", 0, "CX503"),
                rows("no length", raw(HEAD + "\r\n" + whole)),
                data("no length and cut", raw(HEAD + "\r\n" + whole.substring(0, 50)), 3, unfinished, 0, "CX503"),
                rows("a length beyond numbers", raw(HEAD + "Content-Length: 99999999999999999999\r\n\r\n" + whole)),
                rows("a length below zero", raw(HEAD + "Content-Length: -5\r\n\r\n" + whole)),
                rows("a length in words", raw(HEAD + "Content-Length: many\r\n\r\n" + whole)),
                data("two lengths", twoLengths(2, 900), 3, "two different lengths", 0, "two different lengths"),
                data(
                        "two lengths in one header",
                        raw(HEAD + "Content-Length: 2, 900\r\n\r\n[]"),
                        3,
                        "two different lengths",
                        0,
                        "two different lengths"),
                data("two lengths, the long first", twoLengths(900, 2), 3, "two different lengths", 0, "CX503"),
                rows("the same length twice", twoLengths(whole.length(), whole.length())),
                data("a list and more after its length", raw(HEAD + LIST + "x"), 0, "0 rows of 0", 0, "CX"),
                rows("HTTP/1.0 without length", raw("HTTP/1.0 200 OK\r\n\r\n" + whole)),
                token("a length too long", raw(promising(900, Wires.TOKEN)), 3, "cut short", 0, "cut short"),
                token("a length too short", raw(promising(20, Wires.TOKEN)), 3, "longer than the 20 bytes", 0, "CX503"),
                token("HTTP/1.0", raw("HTTP/1.0 200 OK\r\n\r\n" + Wires.TOKEN), 0, "1 row", 0, "is shown"));
    }

    private static Wire twoLengths(int one, int other) {
        String lengths = "Content-Length: " + one + "\r\nContent-Length: " + other + "\r\n\r\n";
        return raw(HEAD + lengths + (one == other ? Wires.ROWS : "[]"));
    }

    private static List<Mode> statusLines() {
        return List.of(
                noHttp("HTTP/0.9", Wires.ROWS),
                noHttp("a greeting of SSH", "SSH-2.0-OpenSSH_9\r\n"),
                noHttp("a greeting of SMTP", "220 mail.example ESMTP\r\n"),
                noHttp("ICY", "ICY 200 OK\r\n\r\n[]"),
                noHttp("HTTP/2", "HTTP/2 200\r\n" + LIST),
                noHttp("no status", "HTTP/1.1 \r\n" + LIST),
                noHttp("a status in letters", "HTTP/1.1 abc OK\r\n" + LIST),
                noHttp("a negative status", "HTTP/1.1 -200 OK\r\n" + LIST),
                data("a status of two digits", raw("HTTP/1.1 20 OK\r\n" + LIST), 3, "status 20,", 0, "status 20,"),
                data(
                        "a status of four digits",
                        raw("HTTP/1.1 2000 OK\r\n" + LIST),
                        3,
                        "status 2000,",
                        0,
                        "status 2000,"),
                rows("no reason", raw("HTTP/1.1 200\r\n\r\n" + Wires.ROWS)),
                rows("a reason beyond ASCII", Wires.status("200 \u00c4h \u202e", Wires.ROWS)),
                data("a reason that a terminal obeys", Wires.status("400 \u001b[2J\u202eno", ""), 3, "(400)", 0, "400"),
                rows("two status lines", raw("HTTP/1.1 200 OK\r\nHTTP/1.1 500 Oops\r\n\r\n" + Wires.ROWS)),
                rows("bare line feeds", raw("HTTP/1.1 200 OK\nX: y\n\n" + Wires.ROWS)),
                token("HTTP/0.9", raw(Wires.TOKEN), 3, NO_HTTP, 3, NO_HTTP));
    }

    private static List<Mode> headers() {
        return List.of(
                rows(
                        "names in small letters",
                        raw("http/1.1 200 ok\r\ncontent-length: 0\r\n\r\n"
                                        .toUpperCase(java.util.Locale.ROOT)
                                        .replace("0\r\n", Wires.ROWS.length() + "\r\n")
                                + Wires.ROWS)),
                rows("a header without a colon", raw(HEAD + "nonsense\r\n\r\n" + Wires.ROWS)),
                rows("a header without a name", raw(HEAD + ": x\r\n\r\n" + Wires.ROWS)),
                rows("a folded header", raw(HEAD + "X: a\r\n b\r\n\r\n" + Wires.ROWS)),
                rows("NUL in a header", raw(HEAD + "X: a\0b\r\n\r\n" + Wires.ROWS)),
                rows("a header beyond ASCII", raw(HEAD + "X-\u00fc: \u202e\r\n\r\n" + Wires.ROWS)),
                rows("an injected header", raw(HEAD + "X: a\r\nLocation: http://evil.example/\r\n\r\n" + Wires.ROWS)),
                rows("a header of 100,000 letters", ok(Wires.ROWS, "X: " + "a".repeat(100_000))),
                rows("a Date of 1970", ok(Wires.ROWS, "Date: Thu, 01 Jan 1970 00:00:00 GMT")),
                rows("a Date of 9999", ok(Wires.ROWS, "Date: Fri, 31 Dec 9999 23:59:59 GMT")),
                rows("a Date that is none", ok(Wires.ROWS, "Date: \u001b[2Jsoon")),
                rows("a cookie", ok(Wires.ROWS, "Set-Cookie: a=b", "Set-Cookie: ;;;=")),
                rows("a Refresh elsewhere", ok(Wires.ROWS, "Refresh: 0; url=http://evil.example/")));
    }

    private static List<Mode> chunks() {
        return List.of(
                rows("chunks", chunked(chunk("[") + chunk(Wires.ROWS.substring(1)) + "0\r\n\r\n")),
                rows("chunks with trailers", chunked(chunk(Wires.ROWS) + "0\r\nX: y\r\n\r\n")),
                rows(
                        "chunks with an extension",
                        chunked("2;a=\"b\"\r\n[ \r\n" + chunk(Wires.ROWS.substring(1)) + "0\r\n\r\n")),
                rows("chunks and a length", chunkedBeside("Content-Length: 3")),
                data("no chunk at all", chunked("0\r\n\r\n"), 3, "an empty body", 0, "CX503"),
                cut("an empty list without the last chunk", chunked(chunk("[]"))),
                cut("a chunk that is cut", chunked("900\r\n[]")),
                cut("a chunk size in letters", chunked("zz\r\n[]\r\n0\r\n\r\n")),
                cut("a negative chunk size", chunked("-2\r\n[]\r\n0\r\n\r\n")),
                cut("a chunk size beyond numbers", chunked("fffffffffffffffff\r\n[]\r\n0\r\n\r\n")),
                cut("a chunk larger than it says", chunked("1\r\n[]\r\n0\r\n\r\n")),
                cut("no chunk size", chunked("\r\n[]\r\n0\r\n\r\n")),
                cut("text where chunks should be", chunked("[]")),
                token("a chunk that is cut", chunked("900\r\n" + Wires.TOKEN), 3, "cut short", 0, "cut short"));
    }

    private static Wire chunkedBeside(String header) {
        String head = HEAD + "Transfer-Encoding: chunked\r\n" + header + "\r\n\r\n";
        return raw(head + chunk(Wires.ROWS) + "0\r\n\r\n");
    }

    private static List<Mode> compression() {
        byte[] whole = Wires.gzip(Wires.ROWS);
        byte[] empty = Wires.gzip("[]");
        byte[] damaged = whole.clone();
        damaged[damaged.length - 6] ^= 1;
        return List.of(
                rows("gzip", packed("gzip", whole)),
                rows("x-gzip in capitals", packed("X-GZIP", whole)),
                cut("gzip of [] without its end", packed("gzip", Arrays.copyOf(empty, empty.length - 5))),
                cut("gzip that is cut", packed("gzip", Arrays.copyOf(whole, 40))),
                cut("gzip of one byte", packed("gzip", new byte[] {0x1f})),
                data("no bytes of gzip", packed("gzip", new byte[0]), 3, "an empty body", 0, "CX503"),
                bad("gzip that is none", packed("gzip", "[]".getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                bad("gzip that is damaged", packed("gzip", damaged)),
                bad("gzip with garbage in it", packed("gzip", garbled(whole))),
                data("an unknown encoding", packed("br", empty), 3, "compressed in a way", 0, "compressed in a way"),
                data("gzip twice", packed("gzip, gzip", Wires.gzip(empty)), 3, "compressed in a way", 0, "CX503"),
                bad("deflate that is none", packed("deflate", empty)),
                data("a bomb", packed("gzip", bomb()), 3, "larger than 1 MB", 3, "larger than 1 MB"),
                data("a bomb of 500", bombOf("500 Oops"), 3, "larger than 1 MB", 3, "larger than 1 MB"),
                token("a bomb", packed("gzip", bomb()), 3, "larger than 1 MB", 3, "larger than 1 MB"),
                token(
                        "gzip that is none",
                        packed("gzip", empty.clone()[0] == 0 ? whole : new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2}),
                        3,
                        "badly compressed",
                        0,
                        "CX503"));
    }

    private static Mode bad(String name, Wire wire) {
        return data(name, wire, 3, "badly compressed", 0, "CX503");
    }

    private static Wire packed(String encoding, byte[] bytes) {
        return Wires.bytes("200 OK", bytes, "Content-Encoding: " + encoding);
    }

    private static Wire bombOf(String status) {
        return Wires.bytes(status, bomb(), "Content-Encoding: gzip");
    }

    /** An empty list, and 16 MB of blanks before its end. */
    private static byte[] bomb() {
        return Wires.gzip("[" + " ".repeat(16 << 20) + "]");
    }

    private static byte[] garbled(byte[] whole) {
        byte[] garbled = whole.clone();
        Arrays.fill(garbled, 12, 30, (byte) 0xff);
        return garbled;
    }
}
