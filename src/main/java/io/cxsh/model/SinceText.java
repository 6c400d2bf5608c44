package io.cxsh.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A {@code since} value and the moments it can mean.
 *
 * @param text as typed, ISO 8601 with or without a zone
 */
public record SinceText(String text) {

    /** Whether the text says which zone it is in. */
    public boolean namesZone() {
        return zoned().isPresent();
    }

    /** The moment it means when a text without zone is read in the given one; empty when it is no time. */
    public Optional<Instant> in(ZoneId zone) {
        return zoned().or(() -> local().map(time -> time.atZone(zone).toInstant()));
    }

    /** The moment it means when a text without zone is read as UTC; empty when it is no time. */
    public Optional<Instant> asUtc() {
        return in(ZoneOffset.UTC);
    }

    private Optional<Instant> zoned() {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeParseException noZone) {
            return Optional.empty();
        }
    }

    private Optional<LocalDateTime> local() {
        try {
            return Optional.of(LocalDateTime.parse(text.strip().replace(' ', 'T')));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }
}
