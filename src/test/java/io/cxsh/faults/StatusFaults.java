package io.cxsh.faults;

import static io.cxsh.faults.Mode.data;
import static io.cxsh.faults.Mode.token;
import static io.cxsh.faults.Wires.status;

import java.util.ArrayList;
import java.util.List;

/** Every status that is not a plain 200, with bodies that do not belong to it. */
final class StatusFaults {
    private StatusFaults() {}

    static List<Mode> all() {
        List<Mode> modes = new ArrayList<>(onData());
        modes.addAll(onToken());
        return modes;
    }

    private static List<Mode> onData() {
        String list = "is no list of states";
        return List.of(
                data("100 and then the answer", first("100 Continue"), 0, "1 row", 0, "is shown"),
                hint(Mode.Spot.DATA),
                data("203 with rows", status("203 Changed", Wires.ROWS), 3, "status 203, which", 0, list),
                data("204", Wires.raw("HTTP/1.1 204 No Content\r\n\r\n"), 3, "status 204 with an empty", 0, list),
                data("204 with rows", status("204 No Content", Wires.ROWS), 3, "status 204", 0, list),
                data("205", status("205 Reset", ""), 3, "status 205 with an empty body", 0, list),
                data("206 with an empty list", status("206 Partial", "[]"), 3, "status 206, which", 0, list),
                data("299 with an empty list", status("299 Odd", "[]"), 3, "status 299, which", 0, list),
                data("400 and HTML", status("400 Bad", Wires.PAGE), 3, "does not accept the request (400)", 0, "400"),
                data("401 and []", status("401 No", "[]"), 6, "rejected (401), also a fresh one", 0, "CX104"),
                data("403 and []", status("403 No", "[]"), 3, "forbidden (403)", 0, "CX102"),
                data("404 and []", status("404 No", "[]"), 3, "not found (404)", 0, "CX201"),
                data("405", status("405 No", "null"), 3, "does not accept the request (405)", 0, "405"),
                data("406", status("406 No", ""), 3, "does not accept the request (406)", 0, "406"),
                data("407", status("407 Proxy", Wires.PAGE), 3, "a proxy that asks for a login (407)", 0, "CX204"),
                data("407 that asks for Negotiate", asks407("Negotiate"), 3, "a proxy that asks", 0, "CX204"),
                data("407 that asks for Kerberos", asks407("Kerberos"), 3, "a proxy that asks", 0, "CX204"),
                data("408 for ever", status("408 Slow", ""), 3, "waiting for the request (408)", 0, "408"),
                data("409", status("409 Clash", "{}"), 3, "does not accept the request (409)", 0, "409"),
                data("410", status("410 Gone", "[]"), 3, "does not accept the request (410)", 0, "410"),
                data("415", status("415 No", "17"), 3, "does not accept the request (415)", 0, "415"),
                data("418", status("418 I'm a teapot", "[[[["), 3, "does not accept the request (418)", 0, "418"),
                data("421", status("421 Misdirected", ""), 3, "does not accept the request (421)", 0, "421"),
                data("429 for ever", status("429 Slow", "{}"), 3, "rate limited (429), also after", 0, "CX501"),
                data("500 and []", status("500 Oops", "[]"), 3, "the server failed (500)", 0, "CX502"),
                data("502 and HTML", status("502 Bad", Wires.PAGE), 3, "the server failed (502)", 0, "CX502"),
                data("503", status("503 Busy", ""), 3, "the server failed (503)", 0, "CX502"),
                data("504", status("504 Late", ""), 3, "the server failed (504)", 0, "CX502"),
                data("511", status("511 Login", Wires.PAGE), 3, "a network that asks for a login (511)", 0, "CX204"),
                data("599", status("599 Hm", "[]"), 3, "the server failed (599)", 0, "CX502"),
                data("999", status("999 Denied", "[]"), 3, "status 999, which", 0, list),
                data("500, then fine", status("500 Oops", "").then(Wires.ok(Wires.ROWS)), 0, "1 row", 0, "is shown"),
                data("401, then fine", status("401 No", "").then(Wires.ok(Wires.ROWS)), 0, "1 row", 0, "is shown"),
                data("echo of the token", echo(), 6, "is not welcome", 0, "is not welcome"));
    }

    private static List<Mode> onToken() {
        String busy = "the sign-in service failed";
        return List.of(
                hint(Mode.Spot.TOKEN),
                token("203 with a token", status("203 Changed", Wires.TOKEN), 0, "1 row", 0, "is shown"),
                token("204", Wires.raw("HTTP/1.1 204 No\r\n\r\n"), 3, "sent an empty body, not a token", 0, "CX503"),
                token("400", status("400 Bad", "{\"error\":\"invalid_grant\"}"), 6, "invalid_grant", 0, "CX105"),
                token("400 and HTML", status("400 Bad", Wires.PAGE), 3, "a web page with status 400", 0, "CX204"),
                token("401 and a token", status("401 No", Wires.TOKEN), 6, "was refused (401)", 0, "CX105"),
                token("403", status("403 No", "null"), 6, "was refused (403)", 0, "CX105"),
                token("404", status("404 No", ""), 6, "was refused (404)", 0, "CX201"),
                token("405", status("405 No", "[]"), 6, "was refused (405)", 0, "CX105"),
                token("407", status("407 Proxy", ""), 3, "a proxy that asks for a login (407)", 0, "CX204"),
                token("407 that asks for Negotiate", asks407("Negotiate"), 3, "a proxy that asks", 0, "CX204"),
                token("407 that asks for Kerberos", asks407("Kerberos"), 3, "a proxy that asks", 0, "CX204"),
                token("408 for ever", status("408 Slow", ""), 3, busy + " (408)", 0, "408"),
                token("410", status("410 Gone", ""), 6, "was refused (410)", 0, "CX105"),
                token("415", status("415 No", "{}"), 6, "was refused (415)", 0, "CX105"),
                token("418", status("418 I'm a teapot", "[17]"), 6, "I'm a teapot", 0, "I'm a teapot"),
                token("429 for ever", status("429 Slow", ""), 3, "rate limited (429)", 0, "CX501"),
                token("500 and a token", status("500 Oops", Wires.TOKEN), 3, busy + " (500)", 0, "CX502"),
                token("502 and HTML", status("502 Bad", Wires.PAGE), 3, busy + " (502)", 0, "CX502"),
                token("503", status("503 Busy", ""), 3, busy + " (503)", 0, "CX502"),
                token("504", status("504 Late", ""), 3, busy + " (504)", 0, "CX502"),
                token("511", status("511 Login", Wires.PAGE), 3, "a network that asks for a login (511)", 0, "CX204"),
                token("599", status("599 Hm", ""), 3, busy + " (599)", 0, "CX502"),
                token("999", status("999 Denied", ""), 3, "status 999", 0, "status 999"),
                token("503, then fine", status("503 Busy", "").then(Wires.ok(Wires.TOKEN)), 0, "1 row", 0, "is shown"),
                token("echo of the secret", echoOfSecret(), 6, "unknown secret", 0, "unknown secret"),
                token("Negotiate", asking("Negotiate"), 6, "was refused (401)", 0, "CX105"),
                token("NTLM", asking("NTLM"), 6, "was refused (401)", 0, "CX105"),
                token("broken Digest", asking("Digest realm=\"x, nonce"), 6, "was refused (401)", 0, "CX105"),
                token("Digest", asking("Digest realm=\"x\", nonce=\"y\""), 6, "was refused (401)", 0, "CX105"),
                token("unknown scheme", asking("\u001b[2J =,,\"\""), 6, "was refused (401)", 0, "CX105"));
    }

    private static Wire first(String statusLine) {
        return line -> {
            line.send("HTTP/1.1 " + statusLine + "\r\n\r\n");
            Wires.ok(Wires.ROWS).answer(line);
        };
    }

    private static Wire asking(String challenge) {
        return status("401 Unauthorized", "", "WWW-Authenticate: " + challenge);
    }

    private static Wire asks407(String challenge) {
        return status("407 Proxy", "", "Proxy-Authenticate: " + challenge);
    }

    private static Wire echo() {
        String words = "{\"message\":\"Bearer " + Wires.TOKEN_VALUE + " is not welcome\"}";
        return status("401 Bearer " + Wires.TOKEN_VALUE, words);
    }

    private static Wire echoOfSecret() {
        String form = "unknown secret " + Wires.SECRET + " in client_secret=s3cret%2F4711";
        return status("400 Bad", "{\"error\":\"invalid_client\",\"error_description\":\"" + form + "\"}");
    }

    /** JDK 17 takes every 1xx but 100 for the answer; newer ones go on to wait for one. */
    private static Mode hint(Mode.Spot spot) {
        boolean waits = Runtime.version().feature() > 17;
        String says = waits ? "closed the connection before it answered" : "status 103";
        Mode.Outcome explain = new Mode.Outcome(waits ? 3 : 0, says);
        Wire wire = status("103 Early Hints", "");
        return new Mode("103 as the last word", spot, wire, new Mode.Outcome(3, says), explain);
    }
}
