package io.cxsh.cassette;

import io.cxsh.transport.Body;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of a HAR file with the fields that cxsh reads; a field that is not what it must be is named. */
final class HarObject {
    private static final BigDecimal LONGEST =
            BigDecimal.valueOf(Duration.ofDays(1).toMillis());

    private final String place;
    private final Map<?, ?> fields;

    HarObject(String place, @Nullable Object value) throws HarException {
        if (!(value instanceof Map<?, ?> map)) {
            throw new HarException("the HAR file is broken: " + place + " is no object");
        }
        this.place = place;
        this.fields = map;
    }

    boolean has(String name) {
        return fields.get(name) != null;
    }

    HarObject object(String name) throws HarException {
        return new HarObject(place + " " + name, fields.get(name));
    }

    List<HarObject> objects(String name, int most) throws HarException {
        if (!(fields.get(name) instanceof List<?> items) || items.size() > most) {
            throw wrong(name);
        }
        List<HarObject> objects = new ArrayList<>();
        for (Object item : items) {
            objects.add(new HarObject(place + " " + name, item));
        }
        return objects;
    }

    String text(String name) throws HarException {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw wrong(name);
    }

    @Nullable
    String optional(String name) throws HarException {
        return has(name) ? text(name) : null;
    }

    /** A text that came in one line and must stay in one. */
    String line(String name) throws HarException {
        String line = text(name);
        if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
            throw wrong(name);
        }
        return line;
    }

    String method() throws HarException {
        String method = text("method");
        if (!method.matches("[A-Z]{1,16}")) {
            throw wrong("method");
        }
        return method;
    }

    int status() throws HarException {
        if (fields.get("status") instanceof Number status && status.longValue() >= 0 && status.longValue() < 1000) {
            return status.intValue();
        }
        throw wrong("status");
    }

    URI address() throws HarException {
        try {
            URI uri = new URI(text("url"));
            if (uri.getHost() != null && uri.getRawPath() != null) {
                return uri;
            }
        } catch (URISyntaxException broken) {
            throw new HarException(sentence("url"), broken);
        }
        throw wrong("url");
    }

    Instant instant(String name) throws HarException {
        try {
            return OffsetDateTime.parse(text(name)).toInstant();
        } catch (DateTimeException broken) {
            throw new HarException(sentence(name), broken);
        }
    }

    Duration millis(String name) throws HarException {
        if (!(fields.get(name) instanceof Number number)) {
            throw wrong(name);
        }
        try {
            BigDecimal millis =
                    new BigDecimal(number.toString()).max(BigDecimal.ZERO).min(LONGEST);
            return Duration.ofNanos(millis.movePointRight(6).longValue());
        } catch (NumberFormatException broken) {
            throw new HarException(sentence(name), broken);
        }
    }

    Body base64(String text) throws HarException {
        try {
            return Body.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException broken) {
            throw new HarException(sentence("text"), broken);
        }
    }

    private HarException wrong(String name) {
        return new HarException(sentence(name));
    }

    private String sentence(String name) {
        return "the HAR file is broken: %s has no usable %s".formatted(place, name);
    }
}
