package io.cxsh.judge;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came.
 *
 * @param head the request line and the headers
 * @param body the rest
 */
record Asking(String head, String body) {
    static Optional<String> header(String head, String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst();
    }

    Optional<String> header(String name) {
        return header(head, name);
    }

    String path() {
        return target().replaceAll("\\?.*", "");
    }

    Map<String, String> parameters() {
        return target().contains("?") ? pairs(target().substring(target().indexOf('?') + 1)) : Map.of();
    }

    Map<String, String> form() {
        return pairs(body);
    }

    private String target() {
        return head.split(" ", 3)[1];
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int at = pair.indexOf('=');
            if (at > 0) {
                pairs.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return pairs;
    }
}
