package io.cxsh.simulator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call for data.
 *
 * @param version the N of v{N}.0
 * @param path what follows the version, in small letters, without the outer slashes
 */
record DataCall(WireRequest request, int version, String path) {
    private static final int LAST_OLD_VERSION = 27;
    private static final Pattern PATH =
            Pattern.compile("/incontactapi/services/v(\\d{1,2})\\.0/(.*?)/?", Pattern.CASE_INSENSITIVE);

    /** The call that a request makes; empty when its path is none of them. */
    static Optional<DataCall> of(WireRequest request) {
        Matcher matcher = PATH.matcher(request.path());
        return matcher.matches() && Integer.parseInt(matcher.group(1)) > 0
                ? Optional.of(new DataCall(
                        request,
                        Integer.parseInt(matcher.group(1)),
                        matcher.group(2).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** Whether it asks for the older shapes. */
    boolean isOld() {
        return version <= LAST_OLD_VERSION;
    }

    /** A parameter; letter case in its name does not matter, and an empty one is none. */
    Optional<String> parameter(String name) {
        return request.parameters().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** A time parameter; one without a zone is read as UTC. */
    Optional<Instant> moment(String name, String wrong) throws RefusedCall {
        Optional<String> text = parameter(name);
        try {
            return text.map(DataCall::moment);
        } catch (DateTimeException noTime) {
            throw new RefusedCall(400, wrong);
        }
    }

    private static Instant moment(String text) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        // a plus that nobody encoded arrives as a blank
        String time = text.replaceFirst(" (\\d\\d:\\d\\d)$", "+$1");
        return time.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                ? OffsetDateTime.parse(time).toInstant()
                : LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
    }

    /** A number parameter from 0 up. */
    Optional<Integer> number(String name) throws RefusedCall {
        Optional<String> text = parameter(name);
        if (text.isPresent() && !text.get().matches("\\d{1,9}")) {
            throw new RefusedCall(400, "Invalid " + name);
        }
        return text.map(Integer::valueOf);
    }

    /** The call's address with another window; its other parameters stay. */
    String address(int top, int skip) {
        Map<String, String> parameters = new LinkedHashMap<>(request.parameters());
        parameters.keySet().removeIf(name -> name.equalsIgnoreCase("top") || name.equalsIgnoreCase("skip"));
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
        pairs.add("top=" + top);
        pairs.add("skip=" + skip);
        return "%s/incontactapi/services/v%d.0/%s?%s"
                .formatted(request.origin(), version, path, String.join("&", pairs));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
