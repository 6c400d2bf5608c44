package io.cxsh.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** All samples, by name, in the order of the rounds. */
final class Figures {
    private final Map<String, List<Sample>> samples = new LinkedHashMap<>();

    void add(String name, Sample sample) {
        samples.computeIfAbsent(name, first -> new ArrayList<>()).add(sample);
    }

    Sample last(String name) {
        List<Sample> all = samples.getOrDefault(name, List.of());
        return all.get(all.size() - 1);
    }

    List<String> names() {
        return List.copyOf(samples.keySet());
    }

    boolean has(String name) {
        return samples.containsKey(name);
    }

    double millis(String name) {
        return median(of(name, Sample::millis));
    }

    double mebibytes(String name) {
        return median(of(name, Sample::mebibytes));
    }

    int count(String name) {
        return samples.getOrDefault(name, List.of()).size();
    }

    /** The median of the ratios within each round. */
    double ratio(String one, String other, ToDoubleFunction<Sample> part) {
        List<Double> first = of(one, part);
        List<Double> second = of(other, part);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            ratios.add(first.get(i) / second.get(i));
        }
        return median(ratios);
    }

    private List<Double> of(String name, ToDoubleFunction<Sample> part) {
        return samples.getOrDefault(name, List.of()).stream()
                .map(sample -> part.applyAsDouble(sample))
                .toList();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
