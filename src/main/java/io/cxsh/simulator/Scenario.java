package io.cxsh.simulator;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A world, the question a user would ask in it, and the truth.
 *
 * @param name as typed after {@code demo}; two joined by + are both at once
 * @param summary one line for the list
 * @param dialect the dialect that the question is asked in, classic or platform; the world speaks both
 * @param question the cxsh line a user would type; {@code {local:-30m}} and {@code {utc:-10m}} stand for times
 * @param truth the codes of what is wrong; never sent over HTTP
 * @param world the difference from the standard tenant
 */
public record Scenario(
        String name, String summary, String dialect, String question, List<String> truth, Map<String, Object> world) {
    static final String CLASSIC = "classic";
    private static final Pattern TIME = Pattern.compile("\\{(local|utc):([^}]+)}");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    public Scenario {
        truth = List.copyOf(truth);
        world = Map.copyOf(world);
    }

    /** The question with its times written out, as a person in that zone would type them now. */
    public String questionAt(Instant now, ZoneId zone) {
        Matcher matcher = TIME.matcher(question);
        return matcher.replaceAll(time -> written(time.group(1), now.plus(Offset.read(time.group(2))), zone));
    }

    private static String written(String kind, Instant moment, ZoneId zone) {
        Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
        return kind.equals("utc")
                ? second.toString()
                : LOCAL.format(second.atZone(zone.getRules().isFixedOffset() ? ZoneOffset.UTC : zone));
    }

    /** The same as somebody sees it who may see everybody. */
    Scenario unrestricted() {
        Map<String, Object> open = new LinkedHashMap<>(world);
        open.keySet().removeAll(List.of("hidden", "hiddenTeams", "hiddenBy", "blind", "grant"));
        return new Scenario(name, summary, dialect, question, truth, open);
    }

    /** Both worlds at once; the question gains the other one's options. */
    Scenario with(Scenario other) {
        Set<String> codes = new LinkedHashSet<>(truth);
        codes.addAll(other.truth);
        return new Scenario(
                name + "+" + other.name,
                summary + "; " + other.summary,
                dialect.equals(CLASSIC) ? other.dialect : dialect,
                joined(question, other.question),
                new ArrayList<>(codes),
                merged(world, other.world));
    }

    private static String joined(String question, String other) {
        Matcher options = Pattern.compile("--\\S+ \\S+").matcher(other);
        StringBuilder joined = new StringBuilder(question);
        while (options.find()) {
            String option = options.group().substring(0, options.group().indexOf(' '));
            if (!question.contains(option)) {
                joined.append(' ').append(options.group());
            }
        }
        return joined.toString();
    }

    private static Map<String, Object> merged(Map<String, Object> one, Map<String, Object> two) {
        Map<String, Object> merged = new LinkedHashMap<>(one);
        two.forEach((key, value) -> merged.merge(key, value, Scenario::both));
        return merged;
    }

    @SuppressWarnings("unchecked")
    private static Object both(Object one, Object two) {
        if (one instanceof Map && two instanceof Map) {
            return merged((Map<String, Object>) one, (Map<String, Object>) two);
        }
        return two;
    }
}
