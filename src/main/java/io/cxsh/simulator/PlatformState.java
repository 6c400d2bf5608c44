package io.cxsh.simulator;

import java.util.Set;

/** What the platform calls the states. Source: its catalogue of agent states. */
enum PlatformState {
    LOGGED_OUT(0, "LoggedOut"),
    AVAILABLE(1, "Available"),
    UNAVAILABLE(2, "Unavailable"),
    INBOUND_CONTACT(3, "InboundContact"),
    OUTBOUND_CONTACT(4, "OutboundContact"),
    INBOUND_CONSULT(5, "InboundConsult"),
    OUTBOUND_CONSULT(6, "OutboundConsult"),
    DIALER(7, "Dialer"),
    LOGGED_IN(8, "LoggedIn");

    private static final Set<String> AFTER_CONTACT = Set.of("wrapup", "acw", "aftercallwork", "aftercontactwork");

    private final int id;
    private final String title;

    PlatformState(int id, String title) {
        this.id = id;
        this.title = title;
    }

    int id() {
        return id;
    }

    String title() {
        return title;
    }

    /** Under which state the platform shows what the classic contract calls by that name; an own name is a reason not to be available. */
    static PlatformState of(String classicName) {
        return switch (plain(classicName)) {
            case "loggedout", "logout" -> LOGGED_OUT;
            case "available" -> AVAILABLE;
            case "busy", "oncall", "talking", "inboundcontact" -> INBOUND_CONTACT;
            case "outboundcontact" -> OUTBOUND_CONTACT;
            case "inboundconsult" -> INBOUND_CONSULT;
            case "outboundconsult" -> OUTBOUND_CONSULT;
            case "dialer" -> DIALER;
            case "loggedin", "offline" -> LOGGED_IN;
            default -> UNAVAILABLE;
        };
    }

    /** Whether that name means work after a contact: the platform's Unavailable with the ACW flag. */
    static boolean isAfterContact(String classicName) {
        return AFTER_CONTACT.contains(plain(classicName));
    }

    boolean isOnContact() {
        return this == INBOUND_CONTACT || this == OUTBOUND_CONTACT;
    }

    boolean isOutbound() {
        return this == OUTBOUND_CONTACT || this == OUTBOUND_CONSULT || this == DIALER;
    }

    private static String plain(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        name.chars()
                .filter(Character::isLetter)
                .map(Character::toLowerCase)
                .forEach(letter -> letters.append((char) letter));
        return letters.toString();
    }
}
