package io.cxsh.simulator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Made-up agents, one at a time; the same seed makes the same ones.
 *
 * @param seed what makes this tenant differ from others
 * @param count how many
 * @param start the moment their times are counted from
 */
record SeededAgents(long seed, int count, Instant start) implements Iterable<Agent> {
    private static final List<String> FIRST = List.of(
            "ann", "bob", "cho", "dee", "eve", "fay", "gus", "hal", "ida", "jon", "kim", "lou", "mia", "ned", "oda",
            "pam");
    private static final List<String> LAST =
            List.of("lee", "ray", "kim", "fox", "ode", "hall", "wood", "young", "king", "scott", "green", "baker");
    private static final List<String> STATES = List.of("Available", "Busy", "Wrapup", "Unavailable");
    private static final List<String> TYPES = List.of("idle", "busy", "wrapup", "unavailable");
    private static final List<String> CHANNELS = List.of("voice", "chat", "email");
    private static final List<String> TEAMS = List.of("Support", "Sales", "Night");

    @Override
    public Iterator<Agent> iterator() {
        return IntStream.range(0, count).mapToObj(this::agent).iterator();
    }

    private Agent agent(int index) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + index);
        String firstName = FIRST.get(random.nextInt(FIRST.size()));
        String lastName = LAST.get(random.nextInt(LAST.size())) + (10_000 + index);
        int channels = random.nextInt(4) == 0 ? 2 : 1;
        int first = random.nextInt(CHANNELS.size());
        List<StateRow> rows = new ArrayList<>();
        for (int i = 0; i < channels; i++) {
            int state = random.nextInt(STATES.size());
            rows.add(new StateRow(
                    CHANNELS.get((first + i) % CHANNELS.size()),
                    STATES.get(state),
                    TYPES.get(state),
                    start.minusSeconds(random.nextInt(1, 14_400)).truncatedTo(ChronoUnit.SECONDS)));
        }
        String email = firstName + "." + lastName + "@acme.example";
        DirectoryEntry entry = entry(index, email, firstName, lastName);
        return new Agent(Integer.toString(10_000 + index), email, rows, List.of(), entry);
    }

    private DirectoryEntry entry(int index, String email, String firstName, String lastName) {
        Instant login = start.minusSeconds(14_404).truncatedTo(ChronoUnit.SECONDS);
        return new DirectoryEntry(
                email,
                DirectoryEntry.name(firstName),
                DirectoryEntry.name(lastName),
                TEAMS.get(index % TEAMS.size()),
                true,
                false,
                DirectoryEntry.BUSINESS_UNIT,
                List.of(login),
                login);
    }
}
