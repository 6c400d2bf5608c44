package io.cxsh.simulator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the directory says about an agent.
 *
 * @param team the team's name
 * @param isLocked whether sign-in is locked after too many tries
 * @param businessUnit the unit the agent works in
 * @param logins when the agent opened an ACD session, oldest first
 * @param lastLogin when the agent last signed in to CXone, with or without a session; null for never
 */
record DirectoryEntry(
        String userName,
        String firstName,
        String lastName,
        String team,
        boolean isActive,
        boolean isLocked,
        int businessUnit,
        List<Instant> logins,
        @Nullable Instant lastLogin) {
    static final int BUSINESS_UNIT = 4_500_000;
    private static final String TEAM = "Support";

    /**
     * The entry as a scenario writes it; what it leaves out follows from the address.
     *
     * @param written the agent in the scenario's file
     * @param start what its times count from
     * @param session when the agent's present or last session began, by the agent's states; null when there was none
     */
    static DirectoryEntry of(Map<String, Object> written, Instant start, @Nullable Instant session) {
        String email = Values.text(written, "email", "");
        List<Instant> logins = written.containsKey("logins")
                ? Values.texts(written.get("logins")).stream()
                        .map(time -> moment(start, time))
                        .sorted()
                        .toList()
                : session == null ? List.of() : List.of(session);
        Instant last = logins.isEmpty() ? null : logins.get(logins.size() - 1);
        return new DirectoryEntry(
                Values.text(written, "userName", email),
                Values.text(written, "firstName", first(email)),
                Values.text(written, "lastName", last(email)),
                Values.text(written, "team", TEAM),
                !Boolean.FALSE.equals(written.get("active")),
                Boolean.TRUE.equals(written.get("locked")),
                Values.number(written, "businessUnit", BUSINESS_UNIT),
                logins,
                written.get("signedIn") instanceof String time ? moment(start, time) : last);
    }

    int teamId() {
        return teamId(team);
    }

    /** The id of a team; the same name has the same id in every world. */
    static int teamId(String team) {
        return switch (team) {
            case TEAM -> 200_001;
            case "Sales" -> 200_002;
            case "Night" -> 200_003;
            default -> 200_100 + Math.floorMod(team.hashCode(), 90_000);
        };
    }

    private static Instant moment(Instant start, String time) {
        return start.plus(Offset.read(time)).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String first(String email) {
        return name(email.split("[.@]", 2)[0]);
    }

    private static String last(String email) {
        String local = email.split("@", 2)[0];
        return local.contains(".") ? name(local.substring(local.indexOf('.') + 1)) : "";
    }

    /** A part of an address as a name: each word with a capital. */
    static String name(String part) {
        StringBuilder name = new StringBuilder(part.replace('.', ' ').replace('_', ' '));
        for (int i = 0; i < name.length(); i++) {
            if (i == 0 || name.charAt(i - 1) == ' ') {
                name.setCharAt(i, Character.toUpperCase(name.charAt(i)));
            }
        }
        return name.toString();
    }
}
