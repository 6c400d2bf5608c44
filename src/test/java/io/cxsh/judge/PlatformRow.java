package io.cxsh.judge;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One state as the platform keeps it.
 *
 * @param state its id
 * @param isAfterContact the ACW flag
 * @param reason why somebody is not available; null for none
 * @param media the media type's id; 0 for none
 * @param since when it began; null where nobody knows
 */
record PlatformRow(
        int state,
        boolean isAfterContact,
        @Nullable String reason,
        int media,
        @Nullable Instant since) {
    private static final List<String> NAMES = List.of(
            "LoggedOut",
            "Available",
            "Unavailable",
            "InboundContact",
            "OutboundContact",
            "InboundConsult",
            "OutboundConsult",
            "Dialer",
            "LoggedIn");
    private static final Map<Integer, String> WORDS =
            Map.of(1, "Email", 3, "Chat", 4, "Phone Call", 6, "Work Item", 7, "SMS", 9, "Digital");

    /** The media types that people here work on, by id, as a person types them. */
    static final Map<Integer, String> CHANNELS =
            Map.of(1, "email", 3, "chat", 4, "voice", 6, "workitem", 7, "sms", 9, "digital");

    String name() {
        return NAMES.get(state);
    }

    boolean isContact() {
        return state == 3 || state == 4;
    }

    @Nullable
    String mediaName() {
        return WORDS.get(media);
    }

    /** The channel as it is typed; null for none. */
    @Nullable
    String channel() {
        return CHANNELS.get(media);
    }

    PlatformRow at(Instant moment) {
        return new PlatformRow(state, isAfterContact, reason, media, moment);
    }
}
