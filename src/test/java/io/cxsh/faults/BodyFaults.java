package io.cxsh.faults;

import static io.cxsh.faults.Mode.data;
import static io.cxsh.faults.Wires.ok;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies of a 200 to the data call that are no list of states, or an odd one. */
final class BodyFaults {
    private static final String NO_JSON = "text that is no JSON";
    private static final String MORE = "JSON with more text after its end";
    private static final String DEEP_JSON = "JSON nested deeper than any answer";
    private static final String NO_TEXT = "text that is no UTF-8";
    private static final String CUT = "JSON that ends before it is complete";
    private static final int DEEP = 100_000;

    private BodyFaults() {}

    static List<Mode> all() {
        List<Mode> modes = new ArrayList<>(notLists());
        modes.addAll(brokenLists());
        modes.addAll(oddRows());
        modes.addAll(encodings());
        return modes;
    }

    private static Mode odd(String name, String body, String says) {
        return data(name, ok(body), 3, says, 0, "CX503");
    }

    private static Mode page(String name, String body, String type) {
        return data(name, ok(body, "Content-Type: " + type), 3, "a web page, not the API", 0, "CX204");
    }

    private static Mode fine(String name, String body, String says) {
        return data(name, ok(body), 0, says, 0, "\"verdict\":");
    }

    private static List<Mode> notLists() {
        return List.of(
                fine("an empty list", "[]", "0 rows of 0"),
                fine("an empty list with blanks", " \r\n[\t]\n", "0 rows of 0"),
                odd("nothing", "", "an empty body"),
                odd("blanks", "  \r\n ", "nothing but blanks"),
                odd("null", "null", "the JSON value null"),
                odd("a number", "0", "a single JSON value"),
                odd("a string", "\"[]\"", "a single JSON value"),
                odd("false", "false", "a single JSON value"),
                odd("an object", "{}", "an empty JSON object"),
                odd("the token as a key", "{\"" + Wires.TOKEN_VALUE + "\":1}", "the keys ***"),
                odd("an empty wrapper", "{\"agentStates\":[]}", "a JSON object with the keys agentStates"),
                odd("an error object", "{\"error\":{\"message\":\"no\"}}", "it says: no"),
                odd("null in an error object", "{\"error\":null,\"message\":17}", "a JSON object"),
                page("HTML", Wires.PAGE, "text/html"),
                page("HTML that says it is JSON", Wires.PAGE, "application/json"),
                page("a captive page after blanks", "\n\n  <html><body>pay</body></html>", "application/json"),
                page("an empty list that says it is HTML", "[]", "text/html; charset=x"),
                page("an HTML comment first", "<!-- portal --><html>", "application/json"),
                page("XHTML", "<?xml version=\"1.0\"?><html/>", "application/xhtml+xml"),
                odd("XML", "<?xml version=\"1.0\"?><s:Fault/>", NO_JSON),
                odd("plain words", "No known way to render data", NO_JSON),
                odd("an escape sequence", "\u001b]0;owned\u0007", NO_JSON),
                odd("the separator of streams", "data: []\n\n", NO_JSON));
    }

    private static List<Mode> brokenLists() {
        return List.of(
                odd("a list that is cut", "[", CUT),
                odd("rows that are cut", Wires.ROWS.substring(0, 90), CUT),
                odd("a row and then a comma", "[{\"state\":1},", CUT),
                odd("garbage after the list", "[] x", MORE),
                odd("two lists", "[][]", MORE),
                odd("a list and a page", "[]" + Wires.PAGE, MORE),
                odd("only a comma", "[,]", NO_JSON),
                odd("a closing brace", "[}", NO_JSON),
                odd("NaN", "[NaN]", NO_JSON),
                odd("single quotes", "[{'state':1}]", NO_JSON),
                odd("a comment", "/* none */ []", NO_JSON),
                odd("a raw line end in a name", "[{\"state\":\"a\nb\"}]", NO_JSON),
                odd("deep lists", "[".repeat(DEEP), DEEP_JSON),
                odd("deep lists in a row", "[{\"state\":1,\"x\":" + "[".repeat(DEEP), DEEP_JSON),
                odd("deep objects", "{\"a\":".repeat(DEEP), DEEP_JSON),
                odd("a list of lists", "[[]]", "element 1 is no agent state"),
                odd("a list of null", "[null]", "element 1 is no agent state"),
                odd("a list of numbers", "[1,2]", "element 1 is no agent state"),
                odd("an empty row", "[{}]", "element 1 has no state"),
                odd("a row and an error", "[{\"state\":1},{\"error\":\"x\"}]", "element 2 has no state"),
                odd("a state of null", "[{\"agentId\":1,\"state\":null}]", "element 1 has no state"),
                odd(
                        "a number of 10,000 digits",
                        "[{\"state\":1,\"x\":" + "9".repeat(10_000) + "}]",
                        "a number longer than any answer"),
                odd("an invalid escape", "[{\"state\":\"\\x1b\"}]", NO_JSON));
    }

    private static List<Mode> oddRows() {
        return List.of(
                fine("a number beyond doubles", "[{\"state\":1,\"x\":1e999999999,\"agentId\":-1e400}]", "1 row"),
                fine("an exponent beyond integers", "[{\"state\":1,\"x\":1e2147483600}]", "1 row"),
                data("an exponent beyond longs", ok("[{\"state\":1,\"x\":1e99999999999}]"), 3, NO_JSON, 0, "CX503"),
                fine("a number of 900 digits", "[{\"state\":1,\"x\":" + "9".repeat(900) + "}]", "1 row"),
                fine("a row without anybody", "[{\"state\":{}}]", "1 row"),
                fine("keys twice", "[{\"state\":1,\"state\":2,\"agentId\":1,\"agentId\":2}]", "1 row"),
                fine(
                        "nulls",
                        "[{\"agentId\":null,\"email\":null,\"channel\":null,\"state\":{\"name\":null}}]",
                        "1 row"),
                fine(
                        "wrong types",
                        "[{\"agentId\":[],\"email\":{},\"channel\":false,\"state\":[1],\"since\":{}}]",
                        "1 row"),
                fine("history of wrong types", "[{\"history\":[1,null,{}],\"state\":{\"name\":[]}}]", "1 row"),
                fine("a time that is none", "[{\"state\":1,\"since\":\"yesterday\"}]", "1 row"),
                fine("a time beyond time", "[{\"state\":1,\"since\":\"+999999999-12-31T23:59:59Z\"}]", "1 row"),
                fine("a time before time", "[{\"state\":1,\"since\":\"-999999999-01-01T00:00:00Z\"}]", "1 row"),
                fine("a time in digits", "[{\"state\":1,\"since\":9999999999999}]", "1 row"),
                fine("lone surrogates", "[{\"email\":\"\\ud800x\\udc00\",\"state\":1}]", "\\u{d800}"),
                fine("escape sequences", "[{\"email\":\"\\u001b[2J\\u009b1m\",\"state\":1}]", "\\u{1b}"),
                fine("bidi", "[{\"email\":\"\\u202e\\u2066a\",\"state\":\"\u202e\"}]", "\\u{202e}"),
                fine("NUL and DEL", "[{\"email\":\"\\u0000\\u007f\",\"state\":1}]", "\\u{0}"),
                fine("keys that a terminal obeys", "[{\"\\u001b[2J\":1,\"state\":1}]", "1 row"),
                fine("as many fields as a row can have", rowsOfTheirOwn(1_000), "1000 rows"),
                odd("a field of its own in each row", rowsOfTheirOwn(1_001), "rows have 1,001 different fields"),
                fine("formulas", "[{\"email\":\"=1+1|x\",\"state\":\"@SUM(1)\"}]", "1 row"),
                fine(
                        "a name of 200,000 letters",
                        "[{\"email\":\"" + "a".repeat(200_000) + "\",\"state\":1}]",
                        "1 row"));
    }

    private static String rowsOfTheirOwn(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> "{\"agentId\":1,\"state\":1,\"x" + at + "\":1}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static List<Mode> encodings() {
        String latin = "[{\"state\":1,\"email\":\"\u00fc\"}]";
        return List.of(
                data("UTF-16 with a mark", any(Wires.ROWS.getBytes(UTF_16)), 0, "1 row", 0, "is shown"),
                data("UTF-16 that is cut", any("[{".getBytes(UTF_16LE)), 3, CUT, 0, "CX503"),
                data("a mark before the list", ok("\ufeff" + Wires.ROWS), 0, "1 row", 0, "is shown"),
                data("only a mark", ok("\ufeff"), 3, NO_JSON, 0, "CX503"),
                data("a mark and a page", ok("\ufeff" + Wires.PAGE), 3, "a web page", 0, "CX204"),
                data("Latin-1", any(latin.getBytes(ISO_8859_1)), 3, NO_TEXT, 0, "CX503"),
                data("invalid UTF-8", any("[{\"state\":\"\u00c3(\"}]".getBytes(ISO_8859_1)), 3, NO_TEXT, 0, "CX503"),
                data(
                        "overlong ESC",
                        any("[{\"state\":\"\u00c0\u009b[2J\"}]".getBytes(ISO_8859_1)),
                        0,
                        "\\u{1b}[2J",
                        0,
                        "verdict"),
                data("UTF-32 beyond Unicode", any(new byte[] {0, 0, 0, '[', 0x7f, 1, 1, 1}), 3, NO_JSON, 0, "CX503"),
                data("UTF-32 that is cut", any(new byte[] {0, 0, 0, '[', 0, 0, 0}), 3, "JSON", 0, "CX503"),
                data("zeros", any(new byte[5000]), 3, NO_JSON, 0, "CX503"));
    }

    private static Wire any(byte[] body) {
        return Wires.bytes("200 OK", body);
    }
}
