package io.cxsh.faults;

import static io.cxsh.faults.Mode.data;
import static io.cxsh.faults.Mode.token;
import static io.cxsh.faults.Wires.ok;
import static io.cxsh.faults.Wires.status;

import java.util.ArrayList;
import java.util.List;

/** Busy servers and every form of Retry-After: short waits are taken, long ones are named. */
final class WaitFaults {
    private static final String NOW = "Date: Sun, 06 Nov 1994 08:49:30 GMT";

    private WaitFaults() {}

    static List<Mode> all() {
        List<Mode> modes = new ArrayList<>();
        for (String taken : List.of(
                "0",
                "1",
                " 2 ",
                "1.5",
                "30",
                "Sun, 06 Nov 1994 08:49:37 GMT",
                "Sunday, 06-Nov-94 08:49:37 GMT",
                "Sun Nov  6 08:49:37 1994",
                "Sun, 06 Nov 1994 07:00:00 GMT",
                "-5",
                "soon",
                "",
                "1e9",
                "0x10",
                "\u001b[2J",
                "1\r\nRetry-After: 9999")) {
            waited(modes, taken);
        }
        for (String refused : List.of("31", "3600", "99999999999999999999", "Mon, 07 Nov 1994 08:49:37 GMT")) {
            refused(modes, refused);
        }
        return modes;
    }

    private static void waited(List<Mode> modes, String value) {
        for (int code : List.of(429, 503)) {
            Wire busy = status(code + " Busy", "", NOW, "Retry-After: " + value);
            String name =
                    code + " and Retry-After: " + value.replace("\r\n", ", ").replace("\u001b", "ESC");
            modes.add(data(name, busy.then(ok(Wires.ROWS)), 0, "1 row", 0, "is shown"));
            modes.add(token(name, busy.then(ok(Wires.TOKEN)), 0, "1 row", 0, "is shown"));
        }
    }

    private static void refused(List<Mode> modes, String value) {
        for (int code : List.of(429, 503)) {
            Wire busy = status(code + " Busy", "", NOW, "Retry-After: " + value);
            String name = code + " and Retry-After: " + value;
            String cause = code == 429 ? "CX501" : "CX502";
            modes.add(data(name, busy.then(ok(Wires.ROWS)), 3, "it asks to wait", 0, cause));
            modes.add(token(name, busy.then(ok(Wires.TOKEN)), 3, "it asks to wait", 0, cause));
        }
    }
}
