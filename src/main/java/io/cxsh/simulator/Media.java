package io.cxsh.simulator;

import java.util.Optional;

/** The platform's media types. */
enum Media {
    EMAIL(1, "Email"),
    FAX(2, "Fax"),
    CHAT(3, "Chat"),
    VOICE(4, "Phone Call"),
    VOICEMAIL(5, "Voice Mail"),
    WORKITEM(6, "Work Item"),
    SMS(7, "SMS"),
    SOCIAL(8, "Social"),
    DIGITAL(9, "Digital");

    private final int id;
    private final String title;

    Media(int id, String title) {
        this.id = id;
        this.title = title;
    }

    int id() {
        return id;
    }

    String title() {
        return title;
    }

    /** The media type of a classic channel; empty when the platform has none like it. */
    static Optional<Media> of(String channel) {
        String plain = channel.replace(" ", "").replace("-", "");
        for (Media media : values()) {
            if (media.name().equalsIgnoreCase(plain)) {
                return Optional.of(media);
            }
        }
        return Optional.empty();
    }
}
