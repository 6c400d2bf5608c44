package io.cxsh.judge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes up who works in a tenant. No two of them have nearly the same address, so that a slip has one meaning. */
final class People {
    static final List<String> CHANNELS = List.of("voice", "chat", "email", "digital", "sms", "work item");
    static final List<String> STATES =
            List.of("Available", "Unavailable", "Wrapup", "Busy", "Lunch Break", "Outbound Call", "Meeting");
    private static final List<String> FIRST = List.of(
            "Ann", "Bartholomew", "Chiara", "Dmitri", "Eleonora", "Farouk", "Gwendolyn", "Hiroshi", "Ingrid", "Jo");
    private static final List<String> LAST = List.of(
            "Abernathy",
            "Bjornsson",
            "Castellano",
            "Dvorak",
            "Eisenhower",
            "Fitzwilliam",
            "Guggenheim",
            "Hathaway",
            "Ivanovich",
            "Jankowski",
            "Kuznetsova",
            "Lindqvist",
            "Montgomery",
            "Nakamura",
            "Oyelaran",
            "Papadopoulos",
            "Quintanilla",
            "Rodrigues",
            "Szymborska",
            "Thorvaldsen",
            "Underwood",
            "Villanueva",
            "Weatherby",
            "Xenakis",
            "Yamaguchi",
            "Zimmermann",
            "Achterberg",
            "Bhattacharya",
            "Chukwuemeka",
            "Delacroix",
            "Esterhazy",
            "Featherstone",
            "Gorbachev",
            "Huang",
            "Iglesias",
            "Jorgensen",
            "Kowalczyk",
            "Lefebvre",
            "Mbeki",
            "Novotny",
            "Opoku",
            "Przybylski");

    private final Random random;
    private final Instant now;

    People(Random random, Instant now) {
        this.random = random;
        this.now = now;
    }

    List<Person> some() {
        List<String> last = new ArrayList<>(LAST);
        Collections.shuffle(last, random);
        int ids = random.nextInt(5);
        boolean capitals = random.nextInt(4) == 0;
        List<Person> people = new ArrayList<>();
        int number = 5 + random.nextInt(36);
        for (int i = 0; i < number; i++) {
            String first = FIRST.get(random.nextInt(FIRST.size()));
            String email = first + "." + last.get(i) + "@acme.example";
            Person person =
                    new Person(id(ids, i), first, last.get(i), capitals ? email : email.toLowerCase(Locale.ROOT));
            work(person);
            people.add(person);
        }
        return people;
    }

    private String id(int kind, int i) {
        return switch (kind) {
            case 0 -> Integer.toString(4700 + 13 * i);
            case 1 -> "agent-%03d".formatted(7 * i + 1);
            case 2 -> "00%d".formatted(81_500 + 17 * i);
            case 3 -> new UUID(random.nextLong(), random.nextLong()).toString();
            default -> "A%dX".formatted(100 + 11 * i);
        };
    }

    /** One to three channels with a state each, and a little history. */
    private void work(Person person) {
        List<String> channels = new ArrayList<>(CHANNELS);
        Collections.shuffle(channels, random);
        int number = 1 + random.nextInt(3);
        for (int i = 0; i < number; i++) {
            Instant since = now.minusSeconds(60 + random.nextInt(6 * 3600));
            person.rows.add(row(channels.get(i), STATES.get(random.nextInt(STATES.size())), since));
            for (int k = random.nextInt(3); k > 0; k--) {
                since = since.minusSeconds(60 + random.nextInt(3600));
                person.past.add(row(channels.get(i), STATES.get(random.nextInt(STATES.size())), since));
            }
        }
    }

    static Row row(@Nullable String channel, String state, Instant since) {
        return new Row(channel, state, state.replaceAll(" .*", "").toLowerCase(Locale.ROOT), since);
    }
}
