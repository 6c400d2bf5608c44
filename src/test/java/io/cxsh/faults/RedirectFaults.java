package io.cxsh.faults;

import static io.cxsh.faults.Mode.data;
import static io.cxsh.faults.Mode.token;
import static io.cxsh.faults.Wires.status;

import java.util.ArrayList;
import java.util.List;

/** Redirects of every kind; none is followed, and no credential goes along. */
final class RedirectFaults {
    private RedirectFaults() {}

    /** All of them, away to that address. */
    static List<Mode> to(String elsewhere) {
        List<Mode> modes = new ArrayList<>();
        for (int code : List.of(300, 301, 302, 303, 307, 308)) {
            String target = elsewhere + "/at/" + code;
            both(modes, code + " to another host", code, "Location: " + target, "a redirect to " + target);
            both(
                    modes,
                    code + " without a target",
                    code,
                    "X: y",
                    "status " + code + ", a redirect that names no target");
        }
        both(modes, "304", 304, "X: y", "status 304");
        both(modes, "305 with a proxy", 305, "Location: " + elsewhere, "a redirect to");
        both(modes, "a relative target", 302, "Location: /login", "a redirect to /login");
        both(modes, "an empty target", 302, "Location: ", "names no target");
        both(modes, "a target without scheme", 302, "Location: //evil.example/x", "a redirect to //evil.example/x");
        both(modes, "a malformed target", 302, "Location: http://[::x y/%zz", "a redirect to http://[::x y/%zz");
        both(modes, "a target that is code", 302, "Location: javascript:alert(1)", "a redirect to javascript:");
        both(modes, "a target that a terminal obeys", 302, "Location: /\u001b[2J\u202e", "a redirect to /");
        both(modes, "a target of 50,000 letters", 302, "Location: /" + "a".repeat(50_000), "a redirect to /aaa");
        String quoted = "Location: /" + Wires.SECRET + "/s3cret%2F4711";
        modes.add(token("a target with the secret", status("302 X", "", quoted), 3, "to /***/***,", 0, "CX204"));
        quoted = "Location: /" + Wires.TOKEN_VALUE;
        modes.add(data("a target with the token", status("302 X", "", quoted), 3, "to /***,", 0, "CX204"));
        both(modes, "a target with a query", 302, "Location: /sso?SAMLRequest=x#y", "to /sso?…,");
        return modes;
    }

    private static void both(List<Mode> modes, String name, int code, String header, String says) {
        modes.add(data(name, status(code + " Over there", "[]", header), 3, says, 0, "CX204"));
        modes.add(token(name, status(code + " Over there", Wires.TOKEN, header), 3, says, 0, "CX204"));
    }
}
