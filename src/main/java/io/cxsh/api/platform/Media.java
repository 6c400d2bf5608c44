package io.cxsh.api.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The platform's media types as channels. */
final class Media {
    private static final Map<String, String> BY_ID = Map.of(
            "1",
            "email",
            "2",
            "fax",
            "3",
            "chat",
            "4",
            "voice",
            "5",
            "voicemail",
            "6",
            "workitem",
            "7",
            "sms",
            "8",
            "social",
            "9",
            "digital");
    private static final Map<String, String> BY_NAME = Map.of(
            "e-mail",
            "email",
            "phone call",
            "voice",
            "phonecall",
            "voice",
            "phone",
            "voice",
            "call",
            "voice",
            "voice mail",
            "voicemail",
            "work item",
            "workitem");

    private Media() {}

    /** The channel of a row: by its media id, else by its name in lower case; null where the row has neither. */
    static @Nullable String channel(Fields row) {
        String known = BY_ID.get(String.valueOf(row.text("mediaType", "mediaTypeId")));
        if (known != null) {
            return known;
        }
        String name = row.text("mediaName", "mediaTypeName");
        return name == null ? null : BY_NAME.getOrDefault(Fields.lower(name), Fields.lower(name));
    }
}
