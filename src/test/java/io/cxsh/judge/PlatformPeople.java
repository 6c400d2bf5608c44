package io.cxsh.judge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes up who works in a tenant of the platform, and what they do. */
final class PlatformPeople {
    private static final List<String> REASONS = List.of("Lunch", "Break", "Coaching", "Meeting");

    private final Random random;
    private final Instant now;
    private final PlatformShape shape;

    PlatformPeople(Random random, Instant now, PlatformShape shape) {
        this.random = random;
        this.now = now;
        this.shape = shape;
    }

    /** The people of the other contract, whose ids are numbers here. */
    static List<Person> numbered(Random random, Instant now) {
        List<Person> people = new ArrayList<>();
        int first = random.nextBoolean() ? 4_700 : 11_320_079;
        for (Person person : new People(random, now).some()) {
            String id = Integer.toString(first + 13 * people.size());
            people.add(new Person(id, person.first, person.last, person.email));
        }
        return people;
    }

    List<PlatformPerson> working(List<Person> people) {
        List<PlatformPerson> working = new ArrayList<>();
        for (Person who : people) {
            PlatformPerson person = new PlatformPerson(who);
            if (random.nextInt(6) == 0) {
                leave(person);
            } else {
                work(person);
            }
            working.add(person);
        }
        return working;
    }

    /** Logged out this morning or yesterday. */
    private void leave(PlatformPerson person) {
        Instant out = now.minusSeconds(3_600 + random.nextInt(80_000));
        person.rows.add(new PlatformRow(0, false, null, 0, out));
        person.logins.add(out.minusSeconds(20_000));
        person.lastLogin = out.minusSeconds(20_010);
    }

    /** One or two channels with a state each, and what went before. */
    void work(PlatformPerson person) {
        person.rows.clear();
        person.past.clear();
        person.logins.clear();
        List<Integer> media = new ArrayList<>(PlatformRow.CHANNELS.keySet());
        Collections.sort(media);
        Collections.shuffle(media, random);
        int rows = shape.hasRowPerAgent() ? 1 : 1 + random.nextInt(2);
        Instant login = now.minusSeconds(25_000 + random.nextInt(9_000));
        person.logins.add(login);
        person.lastLogin = login.minusSeconds(12);
        person.past.add(new PlatformRow(8, false, null, 0, login));
        for (int i = 0; i < rows; i++) {
            Instant since = now.minusSeconds(90 + random.nextInt(18_000));
            person.rows.add(row(media.get(i), since));
            person.past.add(some(media.get(i), since.minusSeconds(60 + random.nextInt(3_000))));
        }
    }

    private PlatformRow row(int media, Instant since) {
        PlatformRow row = some(media, since);
        return shape.namesIdleMedia() || row.isContact()
                ? row
                : new PlatformRow(row.state(), row.isAfterContact(), row.reason(), 0, since);
    }

    private PlatformRow some(int media, Instant since) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> new PlatformRow(1, false, null, media, since);
            case 2 -> new PlatformRow(2, false, REASONS.get(random.nextInt(REASONS.size())), media, since);
            case 3 -> new PlatformRow(2, true, null, media, since);
            case 4 -> new PlatformRow(3, false, null, media, since);
            default -> new PlatformRow(4, false, null, media, since);
        };
    }
}
