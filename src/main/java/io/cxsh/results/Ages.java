package io.cxsh.results;

import java.time.Duration;

/** How long something has lasted, in the two largest units: 4m10s, 1h02m, 3d04h. */
public final class Ages {
    private Ages() {}

    /** The words; a time that has not come yet has a minus. */
    public static String of(Duration age) {
        Duration time = age.abs();
        String sign = age.isNegative() && time.toSeconds() > 0 ? "-" : "";
        if (time.toDays() > 0) {
            return sign + time.toDays() + "d" + two(time.toHoursPart()) + "h";
        }
        if (time.toHours() > 0) {
            return sign + time.toHours() + "h" + two(time.toMinutesPart()) + "m";
        }
        return time.toMinutes() > 0
                ? sign + time.toMinutes() + "m" + two(time.toSecondsPart()) + "s"
                : sign + time.toSeconds() + "s";
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
