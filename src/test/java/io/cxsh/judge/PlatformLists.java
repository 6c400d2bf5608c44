package io.cxsh.judge;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The platform's lists and rows as one tenant writes them. */
final class PlatformLists {
    private static final JsonMapper JSON = new JsonMapper();

    private final PlatformWorld world;

    PlatformLists(PlatformWorld world) {
        this.world = world;
    }

    Map<String, @Nullable Object> state(PlatformPerson person, PlatformRow row) {
        boolean old = world.shape.hasOldKeys();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("agentId", Integer.valueOf(person.who.id));
        fields.put("agentStateId", row.state());
        fields.put("agentStateName", row.name());
        fields.put("businessUnitId", 4_500_000);
        fields.put("isActive", person.isActive);
        fields.put(old ? "isAcw" : "isACW", row.isAfterContact());
        fields.put("firstName", person.who.first);
        fields.put("lastName", person.who.last);
        fields.put(old ? "mediaName" : "mediaTypeName", row.mediaName());
        fields.put(old ? "mediaType" : "mediaTypeId", row.media() == 0 ? null : row.media());
        fields.put("outStateDescription", row.reason());
        fields.put("skillId", 0);
        fields.put("startDate", time(row.since()));
        fields.put("lastUpdateTime", time(updated(person, row)));
        fields.put("teamName", "Support");
        fields.put("userName", person.userName);
        if (old) {
            fields.put("lastPollTime", time(world.base.now));
        }
        fields.keySet().removeAll(world.leftOut);
        return fields;
    }

    static @Nullable Instant updated(PlatformPerson person, PlatformRow row) {
        return row.since() == null ? null : row.since().plusSeconds(person.updatedAfter);
    }

    Map<String, @Nullable Object> past(PlatformPerson person, PlatformRow row) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("startDate", time(row.since()));
        fields.put("agentId", Integer.valueOf(person.who.id));
        fields.put("agentStateId", row.state());
        fields.put("agentStateName", row.name());
        fields.put("mediaTypeId", row.media() == 0 ? null : row.media());
        fields.put("mediaTypeName", row.mediaName());
        fields.put("outStateDescription", row.reason());
        fields.put("duration", isEven() ? 40 : "PT40S");
        return fields;
    }

    Map<String, @Nullable Object> entry(PlatformPerson person) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("agentId", Integer.valueOf(person.who.id));
        fields.put("userName", person.userName);
        fields.put("firstName", person.who.first);
        fields.put("middleName", "");
        fields.put("lastName", person.who.last);
        fields.put("emailAddress", person.who.email);
        fields.put("isActive", person.isActive);
        fields.put(isEven() ? "isLocked" : "locked", person.isLocked);
        fields.put("teamId", 7);
        fields.put("teamName", "Support");
        fields.put("lastLogin", time(person.lastLogin));
        return fields;
    }

    private boolean isEven() {
        return world.base.seed % 2 == 0;
    }

    @Nullable
    String time(@Nullable Instant moment) {
        if (moment == null) {
            return null;
        }
        int digits = world.shape.digits();
        String pattern = "uuuu-MM-dd'T'HH:mm:ss" + (digits == 0 ? "" : "." + "S".repeat(digits)) + "'Z'";
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(moment);
    }

    /** A time parameter; one without a zone is read in the tenant's own. */
    Instant moment(String text) {
        String time = text.strip().replace(' ', 'T');
        return time.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                ? OffsetDateTime.parse(time).toInstant()
                : LocalDateTime.parse(time).atZone(world.base.tenantZone).toInstant();
    }

    /** One page of a list, or what stands for none. */
    Canned list(String key, List<Map<String, @Nullable Object>> rows, Map<String, Object> head, Asking asking) {
        int skip = Integer.parseInt(asking.parameters().getOrDefault("skip", "0"));
        int top = Integer.parseInt(asking.parameters().getOrDefault("top", String.valueOf(world.shape.page())));
        int size = Math.min(top, world.shape.page());
        List<Map<String, @Nullable Object>> page =
                rows.stream().skip(skip).limit(size).toList();
        String none = world.shape.noRows();
        if (page.isEmpty() && !none.equals("{}")) {
            return none.equals("204") ? answer("204 No Content", "") : answer("200 OK", none);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        if (world.shape.hasTotal()) {
            body.put("totalRecords", rows.size());
        }
        if (!world.shape.links().equals("none")) {
            body.put("_links", links(asking, skip + size, size, rows.size()));
        }
        body.putAll(head);
        body.put(key, page);
        return answer("200 OK", json(world.shape.isWrapped() ? Map.of("resultSet", body) : body));
    }

    private Map<String, @Nullable Object> links(Asking asking, int next, int size, int total) {
        Map<String, @Nullable Object> links = new LinkedHashMap<>();
        links.put("self", asking.path());
        links.put("next", next < total ? link(asking, next, size) : null);
        return links;
    }

    private Object link(Asking asking, int next, int size) {
        StringBuilder path = new StringBuilder(asking.path() + "?");
        asking.parameters().forEach((name, value) -> {
            if (!name.equals("skip") && !name.equals("top")) {
                path.append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .append('&');
            }
        });
        path.append("skip=").append(next).append("&top=").append(size);
        String origin = "http://" + asking.header("Host").orElse("");
        return switch (world.shape.links()) {
            case "relative" -> path.toString();
            case "object" -> Map.of("href", origin + path);
            default -> origin + path;
        };
    }

    String json(Object value) {
        return JSON.writeValueAsString(written(value));
    }

    /** The value as this tenant writes it. */
    private @Nullable Object written(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> written = new LinkedHashMap<>();
            map.forEach((key, entry) -> {
                if (entry != null || !world.shape.leavesNullsOut()) {
                    written.put(key(String.valueOf(key)), written(entry));
                }
            });
            return written;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> written = new ArrayList<>();
            list.forEach(entry -> written.add(written(entry)));
            return written;
        }
        boolean plain = value instanceof Number || value instanceof Boolean;
        return plain && world.shape.isTextual() ? String.valueOf(value) : value;
    }

    private String key(String key) {
        boolean capital = world.shape.hasCapitals() && Character.isLetter(key.charAt(0));
        return capital ? key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1) : key;
    }

    static Canned answer(String status, String body) {
        return Canned.json(Canned.Where.EVERYWHERE, status, body);
    }
}
