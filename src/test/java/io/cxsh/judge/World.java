package io.cxsh.judge;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** A tenant, a question, and the truth, while they are being made; read only once the maker hands it out. */
final class World {
    final long seed;
    final Random random;
    final Instant now;
    final List<Person> people;
    final Person her;

    /** What the planted causes are, in the order planted; empty when all is well. */
    final List<String> truth = new ArrayList<>();

    /** Codes that are no mistake when they are named beside the truth. */
    final Set<String> alsoTrue = new TreeSet<>();

    /** Whether no observation over this contract can decide between the truth and something else. */
    boolean isUndecidable;

    /** What kind of undecidable world it is, for the report; empty where the truth says it. */
    String label = "";

    /** Whom the question names, as typed; empty for nobody. */
    String operand;

    /** The query's filters beside the operand, by option name. */
    final Map<String, String> filters = new LinkedHashMap<>();

    /** The zone of the person who asks. */
    ZoneId zone = ZoneId.of("UTC");

    /** The zone in which the tenant reads a since that names none. */
    ZoneId tenantZone = ZoneId.of("UTC");

    Shape shape;
    final List<Canned> canned = new ArrayList<>();

    /** How far the tenant's clock is ahead. */
    Duration ahead = Duration.ZERO;

    /** The scopes that are granted. */
    String granted = "agent:states:read";

    /** Whether every list is empty for this token. */
    boolean showsNobody;

    /** Whether e-mail addresses are compared with letter case aside. */
    boolean emailsInAnyCase;

    /** Whether an id or address that nobody has is answered with 404. */
    boolean unknownIsNotFound;

    /** What an empty list is written as: some servers send nothing, or null. */
    String nobody = "[]";

    /** The status of a list with a filter that shows nobody; empty for that of any list. */
    String emptyStatus = "";

    /** The status that refuses a list without filters; empty where it is given. */
    String wholeListStatus = "";

    /** Whether every type of a state that is not a logout or Offline is the same coarse word. */
    boolean typesAreCoarse;

    /** Whether equal requests are answered from the first one's answer. */
    boolean keepsAnswers;

    /** Whether rows leave the e-mail address out. */
    boolean hidesEmails;

    /** How many people a list for everybody shows at most. */
    int most = Integer.MAX_VALUE;

    /** What a 404 for an id or address that nobody has says. */
    String notFound = "Invalid Agent Id";

    /** How many answers leave her out before she comes. */
    int missesHer;

    /** Of so many answers one leaves her out, the first of them first; 0 when none does. */
    int everySoMany;

    World(long seed, Random random, Instant now, List<Person> people) {
        this.seed = seed;
        this.random = random;
        this.now = now;
        this.people = people;
        this.her = people.get(random.nextInt(people.size()));
        this.shape = Shape.random(random);
        this.operand = her.email;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The moment so many minutes ago, between the two. */
    Instant ago(int least, int most) {
        return now.minusSeconds(60L * least + random.nextInt(60 * (most - least) + 1));
    }

    @Override
    public String toString() {
        return "seed %d truth %s: explain %s %s in %s".formatted(seed, truth, operand, filters, zone);
    }
}
