package io.cxsh.faults;

import static io.cxsh.faults.Mode.token;
import static io.cxsh.faults.Wires.ok;

import java.util.ArrayList;
import java.util.List;

/** Bodies of a 200 from the token endpoint that are no token, or an odd one. */
final class TokenFaults {
    private TokenFaults() {}

    static List<Mode> all() {
        List<Mode> modes = new ArrayList<>(noTokens());
        modes.addAll(oddTokens());
        return modes;
    }

    private static Mode odd(String name, String body, String says) {
        return token(name, ok(body), 3, says, 0, "CX503");
    }

    private static Mode with(String name, String more) {
        String body = "{\"access_token\":\"" + Wires.TOKEN_VALUE + "\"," + more + "}";
        return token(name, ok(body), 0, "1 row", 0, "is shown");
    }

    private static List<Mode> noTokens() {
        String without = "an answer without access_token";
        String characters = "a token with characters that no token has";
        return List.of(
                odd("nothing", "", "an empty body"),
                odd("null", "null", "JSON that is no object"),
                odd("a list", "[]", "JSON that is no object"),
                odd("the bare token", "\"" + Wires.TOKEN_VALUE + "\"", "JSON that is no object"),
                odd("words", Wires.TOKEN_VALUE, "no JSON"),
                odd("a form", "access_token=" + Wires.TOKEN_VALUE, "no JSON"),
                odd("an empty object", "{}", without),
                token("an error with 200", ok("{\"error\":\"invalid_client\"}"), 6, "was refused (200)", 0, "CX105"),
                odd("null as token", "{\"access_token\":null}", without),
                odd("a number as token", "{\"access_token\":4711}", without),
                odd("a list as token", "{\"access_token\":[\"t\"]}", without),
                odd("an empty token", "{\"access_token\":\"\"}", without),
                odd("a blank token", "{\"access_token\":\" \"}", without),
                odd("a token elsewhere", "{\"data\":{\"access_token\":\"t\"}}", without),
                odd("another spelling", "{\"Access_Token\":\"t\"}", without),
                odd("a line end in the token", "{\"access_token\":\"t\\r\\nX-Evil: 1\"}", characters),
                odd("a tab in the token", "{\"access_token\":\"t\\tt\"}", characters),
                odd("a letter beyond ASCII", "{\"access_token\":\"t\u00f6ken\"}", characters),
                odd("an escape in the token", "{\"access_token\":\"\\u001b[2J\"}", characters),
                odd("a token of 1 MB", "{\"access_token\":\"" + "a".repeat(1_000_000) + "\"}", "1000000 characters"),
                odd("a cut object", "{\"access_token\":\"t0", "JSON that ends before it is complete"),
                odd("more after the object", Wires.TOKEN + "x", "JSON with more text after its end"),
                odd("deep nesting", "{\"a\":".repeat(100_000), "JSON nested deeper than"),
                odd("a lone surrogate", "{\"access_token\":\"\ud800\"", "JSON that ends before it is complete"),
                token("a login page", ok(Wires.PAGE, "Content-Type: application/json"), 3, "a web page", 0, "CX204"),
                token("a page by its type", ok(Wires.TOKEN, "Content-Type: text/html"), 3, "a web page", 0, "CX204"));
    }

    private static List<Mode> oddTokens() {
        return List.of(
                with("no expires_in", "\"a\":1"),
                with("expires_in as text", "\"expires_in\":\"3600\""),
                with("expires_in 0", "\"expires_in\":0"),
                with("expires_in negative", "\"expires_in\":-1"),
                with("expires_in huge", "\"expires_in\":9223372036854775808"),
                with("expires_in of 900 digits", "\"expires_in\":" + "9".repeat(900)),
                with("expires_in with a fraction", "\"expires_in\":3599.99"),
                with("expires_in with an exponent", "\"expires_in\":3.6e3"),
                with("expires_in beyond doubles", "\"expires_in\":1e999"),
                with("expires_in as list", "\"expires_in\":[3600]"),
                with("expires_in null", "\"expires_in\":null"),
                with("expires_in as words", "\"expires_in\":\"never\""),
                with("scope as list", "\"scope\":[\"agent:states:read\",\"b\"]"),
                with("scope as an empty list", "\"scope\":[]"),
                with("scope null", "\"scope\":null"),
                with("scope empty", "\"scope\":\"\""),
                with("scope as number", "\"scope\":7"),
                with("scope that a terminal obeys", "\"scope\":\"agent:states:read \\u001b[2J\""),
                with("another token_type", "\"token_type\":\"mac\""),
                with("token_type as number", "\"token_type\":7"),
                with("the token twice", "\"access_token\":\"" + Wires.TOKEN_VALUE + "\""),
                token("a mark first", ok("\ufeff" + Wires.TOKEN), 0, "1 row", 0, "is shown"));
    }
}
