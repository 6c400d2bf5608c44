package io.cxsh.shell;

import io.cxsh.table.PlainJson;
import io.cxsh.transport.Request;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A request as a line for a POSIX shell that works elsewhere: what is secret is a variable of the environment. */
final class CurlLine {
    private static final Set<String> HARMLESS = Set.of("grant_type", "scope", "redirect_uri");
    private static final Map<String, String> VARIABLES = Map.of(
            "client_id", "CXONE_CLIENT_ID",
            "client_secret", "CXONE_CLIENT_SECRET",
            "username", "CXONE_ACCESS_KEY_ID",
            "password", "CXONE_ACCESS_KEY_SECRET",
            "accessKeyId", "CXONE_ACCESS_KEY_ID",
            "accessKeySecret", "CXONE_ACCESS_KEY_SECRET",
            "refresh_token", "CXONE_REFRESH_TOKEN",
            "token", "CXONE_REFRESH_TOKEN",
            "code", "CXONE_CODE",
            "code_verifier", "CXONE_CODE_VERIFIER");

    private CurlLine() {}

    static String of(Request request) {
        StringBuilder line = new StringBuilder("curl -sS");
        request.headers().forEach(header -> line.append(" -H ").append(quoted(header.name() + ": " + header.value())));
        if (request.authorization() != null) {
            boolean basic = request.authorization().reveal().startsWith("Basic ");
            line.append(
                    basic
                            ? " -u \"$CXONE_CLIENT_ID:$CXONE_CLIENT_SECRET\""
                            : " -H \"Authorization: Bearer $CXONE_BEARER\"");
        }
        if (request.form() != null) {
            line.append(body(request.form().reveal()));
        }
        return line.append(' ').append(quoted(request.uri().toString())).toString();
    }

    private static String body(String body) {
        return body.startsWith("{") ? json(body) : form(body);
    }

    private static String form(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : body.split("&", -1)) {
            String[] pair = field.split("=", 2);
            fields.put(pair[0], pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return fields.entrySet().stream()
                .map(field -> " --data-urlencode " + field(field.getKey(), field.getValue()))
                .collect(Collectors.joining());
    }

    private static String field(String name, String value) {
        return HARMLESS.contains(name) ? quoted(name + "=" + value) : "\"%s=%s\"".formatted(name, variable(name));
    }

    private static String json(String body) {
        Object read = PlainJson.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        Map<?, ?> fields = read instanceof Map<?, ?> map ? map : Map.of();
        return fields.keySet().stream()
                .map(String::valueOf)
                .sorted()
                .map(name -> "\\\"%s\\\":\\\"%s\\\"".formatted(name, variable(name)))
                .collect(Collectors.joining(",", " -d \"{", "}\""));
    }

    private static String variable(String name) {
        return "$" + VARIABLES.getOrDefault(name, "CXONE_" + name.replaceAll("\\W", "_"));
    }

    /** As one word of a POSIX shell. */
    private static String quoted(String word) {
        return word.matches("[\\w./:=@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
