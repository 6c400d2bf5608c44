package io.cxsh.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * How well the truth was named.
 *
 * @param rulings one for each world
 */
public record Score(List<Ruling> rulings) {
    private static final int MOST_REQUESTS = 12;

    public Score {
        rulings = List.copyOf(rulings);
    }

    /** The share of worlds with one cause where it was named first. */
    public double singlesFirst() {
        return share(singles(), Ruling::namesTheTruthFirst);
    }

    /** The share of worlds with two causes where both were named. */
    public double pairsBoth() {
        return share(pairs(), Ruling::namesAll);
    }

    /** Worlds with something called certain that is not true, or that nobody could know. */
    public List<Ruling> certainAndWrong() {
        return rulings.stream().filter(Ruling::isCertainAndWrong).toList();
    }

    /** Healthy worlds where a cause was named, or where it did not end well. */
    public List<Ruling> falseAlarms() {
        return healthy().stream()
                .filter(ruling -> ruling.exit() != 0 || !ruling.found().isEmpty())
                .toList();
    }

    /** The share of undecidable worlds where nothing was certain and the truth stayed in sight. */
    public double honest() {
        return share(undecidable(), Ruling::isHonest);
    }

    /** Worlds where something likely was named beside or instead of the truth. */
    public List<Ruling> wrongLikely() {
        return rulings.stream()
                .filter(ruling -> !ruling.wrong().isEmpty() && !ruling.isCertainAndWrong())
                .toList();
    }

    /** Worlds that cost more requests than a diagnosis may send. */
    public List<Ruling> expensive() {
        return rulings.stream()
                .filter(ruling -> ruling.requests() > MOST_REQUESTS)
                .toList();
    }

    /** Worlds where the truth was missed: not first, or not all of it. */
    public List<Ruling> missed() {
        return rulings.stream()
                .filter(ruling -> !ruling.world().isUndecidable)
                .filter(ruling -> !ruling.world().truth.isEmpty())
                .filter(ruling -> !(ruling.world().truth.size() == 1 ? ruling.namesTheTruthFirst() : ruling.namesAll()))
                .toList();
    }

    /** Data requests by the program's own count: the one that so many hundredths of the worlds do not exceed. */
    public long requests(int percent) {
        return percentile(rulings.stream().mapToLong(Ruling::requests), percent);
    }

    /** Requests as the server saw them. */
    public long onTheWire(int percent) {
        return percentile(rulings.stream().mapToLong(Ruling::onTheWire), percent);
    }

    /** Milliseconds for a diagnosis. */
    public long millis(int percent) {
        return percentile(rulings.stream().mapToLong(Ruling::millis), percent);
    }

    /** How often each truth was called what, by the code named first; a pair counts as right when both were named. */
    public Map<String, Map<String, Long>> matrix() {
        return rulings.stream()
                .collect(Collectors.groupingBy(
                        Score::row,
                        TreeMap::new,
                        Collectors.groupingBy(Score::cell, TreeMap::new, Collectors.counting())));
    }

    private static String row(Ruling ruling) {
        World world = ruling.world();
        String truth =
                world.missesHer > 0 ? "fleeting" : world.truth.isEmpty() ? "healthy" : String.join("+", world.truth);
        return world.isUndecidable ? "open " + (world.label.isEmpty() ? truth : world.label) : truth;
    }

    private static String cell(Ruling ruling) {
        return ruling.world().truth.size() > 1
                ? String.join("+", new java.util.TreeSet<>(ruling.codes()))
                : ruling.first();
    }

    /** The figures under the names they have in JSON. */
    public Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("worlds", rulings.size());
        figures.put("singlesFirst", singlesFirst());
        figures.put("pairsBoth", pairsBoth());
        figures.put("certainAndWrong", certainAndWrong().size());
        figures.put("falseAlarms", falseAlarms().size());
        figures.put("likelyAndWrong", wrongLikely().size());
        figures.put("honestWhereUndecidable", honest());
        for (int percent : List.of(50, 95, 100)) {
            figures.put("requestsP" + percent, requests(percent));
            figures.put("onTheWireP" + percent, onTheWire(percent));
            figures.put("millisP" + percent, millis(percent));
        }
        return figures;
    }

    private List<Ruling> singles() {
        return decidable(1);
    }

    private List<Ruling> pairs() {
        return decidable(2);
    }

    private List<Ruling> healthy() {
        return decidable(0);
    }

    private List<Ruling> decidable(int causes) {
        return rulings.stream()
                .filter(ruling ->
                        !ruling.world().isUndecidable && ruling.world().truth.size() == causes)
                .toList();
    }

    private List<Ruling> undecidable() {
        return rulings.stream().filter(ruling -> ruling.world().isUndecidable).toList();
    }

    private static double share(List<Ruling> some, Predicate<Ruling> good) {
        return some.isEmpty() ? 1 : (double) some.stream().filter(good).count() / some.size();
    }

    private static long percentile(LongStream numbers, int percent) {
        long[] sorted = numbers.sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
    }
}
