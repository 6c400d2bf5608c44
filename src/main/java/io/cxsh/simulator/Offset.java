package io.cxsh.simulator;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time relative to the world's start, as scenarios write it: {@code -4m10s}, {@code -2h}, {@code 180s}. */
final class Offset {
    private static final Pattern FORM = Pattern.compile("([+-]?)(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?");

    private Offset() {}

    static Duration read(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches() || text.strip().length() < 2) {
            throw new IllegalArgumentException("no time like -4m10s: " + text);
        }
        Duration time = Duration.ofHours(number(matcher.group(2)))
                .plusMinutes(number(matcher.group(3)))
                .plusSeconds(number(matcher.group(4)));
        return matcher.group(1).equals("-") ? time.negated() : time;
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
