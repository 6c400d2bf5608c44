package io.cxsh.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A tenant of the platform while it is being made; the question and the truth stand in what it is based on. */
final class PlatformWorld {
    final World base;
    final List<PlatformPerson> people;
    final PlatformPerson her;
    PlatformShape shape;

    /** How somebody is kept from this token: 403, count or silence. */
    String hiddenBy = "403";

    /** Whether every list of states is empty for this token. */
    boolean showsNobody;

    /** Whether a search of the directory looks at names alone. */
    boolean searchesNamesAlone;

    /** Whether the token stands for no person. */
    boolean hasNoUser;

    /** After how many minutes a session ends by itself; 0 for never. */
    int timeout;

    /** Keys of the state rows that this tenant does not send. */
    final List<String> leftOut = new ArrayList<>();

    /** Claims that differ from the ordinary ones. */
    final Map<String, Object> claims = new LinkedHashMap<>();

    final List<String> claimsLeftOut = new ArrayList<>();

    /** The tenant as the person's settings have it; empty for none. */
    String expected = "";

    /** Whether the settings hold an address that the tenant has left. */
    boolean hasMoved;

    /** Whether nothing answers at the address that the tenant has left. */
    boolean isDead;

    /** Whether the settings hold the tenant's own address. */
    boolean isConfigured;

    /** What comes in the place of the ordinary answers, and where. */
    final List<Instead> instead = new ArrayList<>();

    /**
     * An answer in place of ordinary ones.
     *
     * @param places discovery, tenant, signin, data, states or directory
     */
    record Instead(Set<String> places, Canned answer) {}

    PlatformWorld(World base, List<PlatformPerson> people, PlatformShape shape) {
        this.base = base;
        this.people = people;
        this.her = people.get(base.people.indexOf(base.her));
        this.shape = shape;
    }

    void answer(Canned answer, String... places) {
        instead.add(new Instead(Set.of(places), answer));
    }

    /** Answers every data call so. */
    void answerData(Canned answer) {
        answer(answer, "states", "directory", "data");
    }

    /** Somebody else. */
    PlatformPerson other() {
        List<PlatformPerson> others = new ArrayList<>(people);
        others.remove(her);
        return base.oneOf(others);
    }
}
