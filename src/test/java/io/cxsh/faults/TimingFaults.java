package io.cxsh.faults;

import static io.cxsh.faults.Mode.data;
import static io.cxsh.faults.Mode.token;

import java.util.ArrayList;
import java.util.List;

/** Answers that come too late, for ever, or not at all. */
final class TimingFaults {
    private static final String HEAD = "HTTP/1.1 200 OK\r\n";
    private static final String CHUNKS = HEAD + "Transfer-Encoding: chunked\r\n\r\n";
    private static final String LATE = "did not finish its answer within";
    private static final String SILENT = "did not answer within";

    private TimingFaults() {}

    /**
     * Those on the data call that run into the deadline, but for two that the JDK's stream keeps a while: trailers, which
     * it reads inside a lock, and a stalled body, whose connection it would like to use again.
     */
    static List<Mode> late() {
        return all().stream()
                .filter(mode -> mode.spot() == Mode.Spot.DATA)
                .filter(TimingFaults::isLate)
                .filter(mode -> !mode.name().contains("trailers"))
                .filter(mode -> !mode.name().equals("stalled in its body"))
                .toList();
    }

    /** Whether it runs into the deadline. */
    static boolean isLate(Mode mode) {
        return mode.states().says().endsWith("answer within");
    }

    static List<Mode> all() {
        List<Mode> modes = new ArrayList<>();
        silent(modes, "stalled before its head", line -> line.hold());
        silent(modes, "stalled in its head", line -> line.send(HEAD + "X: ").hold());
        silent(modes, "stalled in its status line", line -> line.send("HTT").hold());
        late(
                modes,
                "stalled in its body",
                line -> line.send(Wires.promising(900, "[")).hold());
        late(
                modes,
                "a list of unknown length, held",
                line -> line.send(HEAD + "\r\n[]").hold());
        late(
                modes,
                "a chunk without the last one, held",
                line -> line.send(CHUNKS + Wires.chunk("[]")).hold());
        late(
                modes,
                "dripping body",
                line -> line.send(Wires.promising(1 << 30, "[")).drip(" "));
        late(
                modes,
                "dripping body without length",
                line -> line.send(HEAD + "\r\n[").drip(" "));
        silent(modes, "dripping head", line -> line.send(HEAD).drip("X: y\r\n"));
        silent(modes, "dripping header line", line -> line.send(HEAD + "X: ").drip("y"));
        late(modes, "dripping chunk sizes", line -> line.send(CHUNKS).drip("1\r\n \r\n"));
        late(modes, "dripping trailers", line -> line.send(CHUNKS + "0\r\n").drip("X: y\r\n"));
        silent(modes, "dripping 100", line -> line.drip("HTTP/1.1 100 Continue\r\n\r\n"));
        lost(modes, "closed at once", line -> {});
        lost(modes, "reset at once", Line::reset);
        Wire closed = line -> line.send(HEAD + "X: y");
        modes.add(data("closed in its head", closed, 3, "an empty body", 0, "CX503"));
        modes.add(token("closed in its head", closed, 3, "an empty body", 0, "CX503"));
        lost(modes, "reset in its head", line -> line.send(HEAD + "X: ").reset());
        floods(modes);
        return modes;
    }

    private static void late(List<Mode> modes, String name, Wire wire) {
        modes.add(data(name, wire, 3, LATE, 3, LATE));
        modes.add(token(name, wire, 3, LATE, 3, LATE));
    }

    private static void silent(List<Mode> modes, String name, Wire wire) {
        modes.add(data(name, wire, 3, SILENT, 3, SILENT));
        modes.add(token(name, wire, 3, SILENT, 3, SILENT));
    }

    private static void lost(List<Mode> modes, String name, Wire wire) {
        modes.add(data(name, wire, 3, "closed the connection", 3, "closed the connection"));
        modes.add(token(name, wire, 3, "closed the connection", 3, "closed the connection"));
    }

    private static void floods(List<Mode> modes) {
        Wire reset = line -> line.send(Wires.promising(900, "[")).reset();
        modes.add(data("reset in its body", reset, 3, "cut short", 0, "cut short"));
        modes.add(token("reset in its body", reset, 3, "cut short", 0, "cut short"));
        Wire endless = line -> line.send(HEAD + "\r\n[").pour(" ");
        modes.add(data("endless body", endless, 3, "larger than 1 MB", 3, "larger than 1 MB"));
        modes.add(token("endless body", endless, 3, "larger than 1 MB", 3, "larger than 1 MB"));
        flood(modes, "endless head", line -> line.send(HEAD).pour("X: " + "y".repeat(1000) + "\r\n"));
        flood(modes, "endless header line", line -> line.send(HEAD + "X: ").pour("y"));
        flood(modes, "endless 100", line -> line.pour("HTTP/1.1 100 Continue\r\n\r\n"));
        flood(modes, "endless reason", line -> line.send("HTTP/1.1 200 ").pour("y"));
        Wire sizes = line -> line.send(CHUNKS).pour("0");
        modes.add(data("endless chunk size", sizes, 3, "cut short", 0, "cut short"));
        Wire trailers = line -> line.send(CHUNKS + Wires.chunk("[]") + "0\r\n").pour("X: y\r\n");
        modes.add(data("endless trailers", trailers, 3, LATE, 3, LATE));
    }

    private static void flood(List<Mode> modes, String name, Wire wire) {
        String says = "its head has no end";
        modes.add(data(name, wire, 3, says, 3, says));
        modes.add(token(name, wire, 3, says, 3, says));
    }
}
