package io.cxsh.cassette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cxsh.redaction.Person;
import io.cxsh.redaction.Personal;
import io.cxsh.redaction.Pseudonyms;
import io.cxsh.redaction.Redactor;
import io.cxsh.redaction.Secret;
import io.cxsh.table.PlainJson;
import io.cxsh.transport.Body;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Request;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarFileTest {
    private static final String BASE = "https://acme.api.nice.example";

    private final Redactor redactor = new Redactor(new Pseudonyms(new Random(1)));

    @Test
    void whatWasWrittenIsReadBack() throws Exception {
        Exchange cut = new Exchange(
                1,
                Request.get(URI.create(BASE + "/api?x=%C3%A9+1&x=2"), null),
                503,
                "Busy \u00e9 \"now\"",
                List.of(new Request.Header("Retry-After", "2"), new Request.Header("Retry-After", "3")),
                Body.of("{\"a\":\"\ud83d\ude00\\n\u2028\""),
                "cut short: 9 of 12 bytes came",
                Instant.parse("2026-11-23T14:04:19Z"),
                Duration.ofMillis(1203));

        Exchange read = HarFile.read(new ByteArrayInputStream(written(cut))).get(0);

        assertThat(Recorded.facts(read)).isEqualTo(Recorded.facts(cut));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d\ude00\\\"\u2028\u0001é", "no such"})
    void aLargeTextIsWrittenAsASmallOneIs(String piece) throws Exception {
        redactor.learn(Secret.of("hunter2hunter2"));
        String text = "[\"" + "x".repeat(1_000) + piece.repeat(300_000) + "\"]";
        byte[] one = one(Body.of(text));

        String small = new String(one(Body.of("[]")), StandardCharsets.UTF_8);
        assertThat(HarFile.readOne(one, 1).body().head(Integer.MAX_VALUE)).isEqualTo(text);
        assertThat(new String(one, StandardCharsets.UTF_8))
                .startsWith(small.substring(0, small.indexOf("content")))
                .isEqualTo(
                        small.replace("\"size\":2", "\"size\":" + Body.of(text).size())
                                .replace("\"[]\"", escaped(text)))
                .matches("\\p{ASCII}*");
    }

    @Test
    void aSecretInALargeTextIsHiddenWhereverItStands() throws Exception {
        redactor.learn(Secret.of("hunter2hunter2"));
        for (int before : List.of(65_530, 1_048_570, 1_200_000)) {
            String text = "é".repeat(before) + "\thunter2hunter2 " + "y".repeat(600_000);
            String written = new String(one(Body.of(text)), StandardCharsets.UTF_8);

            assertThat(written).doesNotContain("hunter2");
            assertThat(HarFile.readOne(written.getBytes(StandardCharsets.UTF_8), 1)
                            .body()
                            .head(Integer.MAX_VALUE))
                    .isEqualTo(text.replace("hunter2hunter2", "***"));
        }
    }

    @Test
    void largeBytesThatAreNoTextComeBackAsTheyWere() throws Exception {
        byte[] bytes = new byte[1_500_000];
        new Random(7).nextBytes(bytes);

        assertThat(Bytes.of(HarFile.readOne(one(Body.of(bytes)), 1).body())).isEqualTo(bytes);
    }

    private byte[] one(Body body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HarFile.writeOne(Recorded.answer(Request.get(URI.create(BASE + "/x"), null), body), redactor, out);
        return out.toByteArray();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain = c >= ' ' && c < 127 && c != '"' && c != '\\';
            escaped.append(
                    isPlain ? String.valueOf(c) : c == '"' || c == '\\' ? "\\" + c : "\\u%04X".formatted((int) c));
        }
        return escaped.append('"').toString();
    }

    @Test
    void bytesThatAreNoTextComeBackAsTheyWere() throws Exception {
        byte[] bytes = new byte[1000];
        new Random(7).nextBytes(bytes);
        Exchange exchange = Recorded.answer(Request.get(URI.create(BASE + "/x"), null), Body.of(bytes));

        Exchange read =
                HarFile.read(new ByteArrayInputStream(written(exchange))).get(0);

        assertThat(Bytes.of(read.body())).isEqualTo(bytes);
    }

    @Test
    void isHar() throws IOException {
        Object har = PlainJson.read(new ByteArrayInputStream(written(Recorded.get(BASE + "/a?b=c%40d", "[]"))));

        assertThat(har)
                .hasToString("{log={version=1.2, creator={name=cxsh, version=0.1.0}, entries=[{"
                        + "startedDateTime=2026-11-23T14:04:19.123456789Z, time=12.345678, request={method=GET, "
                        + "url=https://acme.api.nice.example/a?b=c%40d, httpVersion=HTTP/1.1, cookies=[], "
                        + "headers=[{name=Accept, value=application/json}, {name=Authorization, value=***}], "
                        + "queryString=[{name=b, value=c@d}], headersSize=-1, bodySize=-1}, response={status=200, statusText=OK, "
                        + "httpVersion=HTTP/1.1, cookies=[], headers=[{name=Content-Type, value=application/json}, "
                        + "{name=X-Trace, value=a-b}], content={size=2, mimeType=application/json, text=[]}, redirectURL=, "
                        + "headersSize=-1, bodySize=-1}, cache={}, timings={send=0, wait=12.345678, receive=0}}]}}");
    }

    @Test
    void credentialsCookiesFormsAndTheTokenStayOut() throws IOException {
        Request request = new Request(
                "GET",
                URI.create(BASE + "/x?key=c00kie-v1"),
                List.of(new Request.Header("Cookie", "sid=c00kie-v1; b=c00kie-v2")),
                Secret.of("Basic aWQ6cGFzc3cwcmQ="),
                null);
        Exchange page = Recorded.answer(request, Body.of("you sent passw0rd, c00kie-v2 and t0k3n"));

        String har = text(Recorded.signIn(BASE, "cl1ent+s3cret", "t0k3n"), page);

        assertThat(har)
                .contains("you sent ***, *** and ***", "?key=***")
                .doesNotContain("c00kie", "passw0rd", "aWQ6", "cl1ent", "t0k3n");
    }

    @Test
    void secretsThatAPageTellsInWordsStayOut() throws IOException {
        Request request = Request.get(URI.create(BASE + "/x"), null);

        String har = text(
                Recorded.answer(
                        request, Body.of("<p>Dear Ann, your key s9P0iunQGCLlv is old, token is: 'aB3dEfGhIjKlM'</p>")),
                Recorded.answer(request, Body.of("the key 2026-11-27T12:30 of the token authentication failed")));

        assertThat(har)
                .doesNotContain("s9P0iunQGCLlv", "aB3dEfGhIjKlM")
                .contains("your key *** is old", "the key 2026-11-27T12:30 of the token authentication failed");
    }

    @Test
    void secretsInTheClaimsOfATokenStayOut() throws IOException {
        String claims = "{\"name\":\"a@b.example\",\"hidden_secret\":\"s9RfuwN3qMocLF\"}";
        String token = "e30."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".c2lnbmF0dXJl";

        String har = text(Recorded.signIn(BASE, "cl1ent+s3cret", token));

        String unsigned = har.replaceAll("(?s).*access_token[^:]*:[^e]*e30\\.([\\w-]+)\\..*", "$1");
        assertThat(new String(Base64.getUrlDecoder().decode(unsigned), StandardCharsets.UTF_8))
                .contains("\"hidden_secret\":\"***\"");
    }

    @Test
    void addressesStayAddressesAndAskTheSame() throws IOException {
        redactor.learn(Person.of(
                new Personal(Personal.Kind.NAME, "Ann Lee"), new Personal(Personal.Kind.EMAIL, "a@b.example")));
        redactor.learnHost("acme.api.nice.example");

        String har =
                text(Recorded.get(BASE + "/a/a%40b.example/Ann%20Lee?name=Ann+Lee&email=a@b.example", "[\"Ann Lee\"]"));

        assertThat(har)
                .contains("https://tenant-1.example.test/a/agent-01%40example.test/Agent%2001"
                        + "?name=Agent%2001&email=agent-01%40example.test")
                .contains("{\"name\":\"name\",\"value\":\"Agent 01\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"log\":1}",
                "{\"log\":{\"entries\":{}}}",
                "{\"log\":{\"entries\":[1]}}",
                "{\"log\":{\"entries\":[{}]}}",
                "{\"log\":{\"entries\":[",
                "{\"log\":{\"entries\":[{\"request\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}]}}"
            })
    void refusesWhatIsNoHar(String text) {
        assertThatExceptionOfType(HarException.class)
                .isThrownBy(() -> HarFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .withMessageContaining("HAR file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"GET\" -> \"get it\"",
                "https:// -> ",
                "\"status\":200 -> \"status\":\"200\"",
                "\"status\":200 -> \"status\":20000000000",
                "2026-11-23T -> 2026-99-23T",
                "\"OK\" -> \"O\\nK\"",
                "\"time\": -> \"_time\":",
                "\"value\":\"a-b\" -> \"value\":7"
            })
    void namesWhatIsBroken(String change) throws IOException {
        String[] sides = change.split(" -> ?", 2);
        String har = text(Recorded.get(BASE + "/a", "[]")).replace(sides[0], sides[1]);

        assertThatExceptionOfType(HarException.class)
                .isThrownBy(() -> HarFile.read(new ByteArrayInputStream(har.getBytes(StandardCharsets.UTF_8))))
                .withMessageStartingWith("the HAR file is broken: entry 1");
    }

    @Test
    void refusesMoreEntriesThanItReads() throws IOException {
        String har = text(Recorded.get(BASE + "/a", "[]"));
        int start = har.indexOf('[') + 1;
        String entry = har.substring(start, har.lastIndexOf(']'));
        String many = har.substring(0, start) + (entry + ",").repeat(10_000) + entry + "]}}";

        assertThatExceptionOfType(HarException.class)
                .isThrownBy(() -> HarFile.read(new ByteArrayInputStream(many.getBytes(StandardCharsets.UTF_8))))
                .withMessageContaining("more than 10000 entries");
    }

    private String text(Exchange... exchanges) throws IOException {
        return new String(written(exchanges), StandardCharsets.UTF_8);
    }

    private byte[] written(Exchange... exchanges) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HarFile.write(List.of(exchanges), redactor, "0.1.0", out);
        return out.toByteArray();
    }
}
