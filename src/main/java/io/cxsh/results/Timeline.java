package io.cxsh.results;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The states of one agent within a period, on the tenant's clock.
 *
 * @param agent who, as it is shown
 * @param spans the states, oldest first, cut to the period
 */
public record Timeline(String agent, Instant from, Instant to, List<Span> spans) {
    /** The lane of what is not about one channel. */
    public static final String WHOLE = "agent";

    public Timeline {
        spans = spans.stream()
                .filter(span -> span.from().isBefore(to) && !span.to().isBefore(from))
                .map(span -> span.within(from, to))
                .sorted(Comparator.comparing(Span::from))
                .toList();
    }

    /**
     * One state from its beginning to its end.
     *
     * @param channel the channel, or null for a state of the whole agent
     * @param kind its type as the tenant writes it; null where it does not say
     * @param to when it ended, or the period's end when it still holds
     * @param isEndTold false when nothing says how long it lasted; it takes no time then
     */
    public record Span(
            @Nullable String channel,
            String state,
            @Nullable String kind,
            Instant from,
            Instant to,
            boolean isEndTold) {

        /** The lane that it is drawn in. */
        public String lane() {
            return channel == null ? WHOLE : channel;
        }

        Span within(Instant start, Instant end) {
            Instant begin = from.isBefore(start) ? start : from;
            return new Span(channel, state, kind, begin, to.isAfter(end) ? end : to, isEndTold);
        }
    }

    /** A stretch of time of which nothing is told. */
    public record Gap(Instant from, Instant to) {}

    /** The lanes, the whole agent's first, then channels as they occur. */
    public List<String> lanes() {
        LinkedHashSet<String> lanes = new LinkedHashSet<>();
        if (spans.stream().anyMatch(span -> span.channel() == null)) {
            lanes.add(WHOLE);
        }
        spans.forEach(span -> lanes.add(span.lane()));
        return List.copyOf(lanes);
    }

    /** When no lane tells anything, for a second or longer. */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        Instant told = from;
        for (Span span : spans) {
            gap(told, span.from(), gaps);
            told = span.to().isAfter(told) ? span.to() : told;
        }
        gap(told, to, gaps);
        return gaps;
    }

    private static void gap(Instant told, Instant next, List<Gap> gaps) {
        if (Duration.between(told, next).toSeconds() > 0) {
            gaps.add(new Gap(told, next));
        }
    }
}
