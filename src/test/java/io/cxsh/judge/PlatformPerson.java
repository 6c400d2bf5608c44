package io.cxsh.judge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who works in a made-up tenant of the platform. */
final class PlatformPerson {
    final Person who;

    /** The name that the state rows carry; in most tenants the address. */
    String userName;

    /** What the list of states shows; empty when it leaves the person out. */
    final List<PlatformRow> rows = new ArrayList<>();

    /** What the history tells besides. */
    final List<PlatformRow> past = new ArrayList<>();

    final List<Instant> logins = new ArrayList<>();

    @Nullable
    Instant lastLogin;

    /** How long after its start a row was updated last, in seconds. */
    int updatedAfter;

    boolean isActive = true;
    boolean isLocked;

    /** Whether this token may not see the person. */
    boolean isHidden;

    /** Whether the person works in another business unit. */
    boolean isElsewhere;

    PlatformPerson(Person who) {
        this.who = who;
        this.userName = who.email;
    }
}
