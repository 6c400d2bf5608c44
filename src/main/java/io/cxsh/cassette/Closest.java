package io.cxsh.cassette;

import io.cxsh.transport.Exchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the recorded request that is most like a new one. */
final class Closest {
    private static final int METHOD = 100;
    private static final int SEGMENT = 10;

    private final RequestKey asked;

    Closest(RequestKey asked) {
        this.asked = asked;
    }

    /** The oldest of the most similar ones. */
    Optional<Exchange> among(List<Exchange> recorded) {
        return recorded.stream().min(Comparator.comparingInt(exchange -> distance(RequestKey.of(exchange.request()))));
    }

    private int distance(RequestKey other) {
        int method = asked.method().equals(other.method()) ? 0 : METHOD;
        return method + segments(other) * SEGMENT + parameters(other).size();
    }

    private int segments(RequestKey other) {
        int common = Math.min(asked.segments().size(), other.segments().size());
        int differing = Math.abs(asked.segments().size() - other.segments().size());
        for (int at = 0; at < common; at++) {
            differing += asked.segments().get(at).equals(other.segments().get(at)) ? 0 : 1;
        }
        return differing;
    }

    /** In what the question differs from a recorded one. */
    List<Difference> differences(RequestKey other) {
        List<Difference> differences = new ArrayList<>();
        add(differences, "method", other.method(), asked.method());
        add(differences, "path", other.path(), asked.path());
        differences.addAll(parameters(other));
        return differences;
    }

    private static void add(List<Difference> differences, String what, String recorded, String asked) {
        if (!recorded.equals(asked)) {
            differences.add(new Difference(what, Optional.of(recorded), Optional.of(asked)));
        }
    }

    private List<Difference> parameters(RequestKey other) {
        TreeSet<String> names = new TreeSet<>();
        Stream.concat(asked.parameters().stream(), other.parameters().stream())
                .forEach(parameter -> names.add(parameter.name()));
        return names.stream()
                .map(name -> new Difference(name, other.value(name), asked.value(name)))
                .filter(difference -> !difference.recorded().equals(difference.asked()))
                .toList();
    }
}
