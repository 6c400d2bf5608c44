package io.cxsh.shell;

import io.cxsh.results.KeptResults;
import io.cxsh.results.Result;
import io.cxsh.results.Rows;
import io.cxsh.results.RowsResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The results of this session by number and name, and those kept on disk. */
final class Results {
    private static final int MOST = 200;
    private static final Rows NONE = new Rows(List.of(), List.of());

    private final KeptResults kept;
    private final NavigableMap<Integer, Result> numbered = new TreeMap<>();
    private final Map<String, Integer> named = new LinkedHashMap<>();
    private final Seen seen = new Seen();
    private int newest;

    Results(KeptResults kept) {
        this.kept = kept;
    }

    /** Takes a result in; words about the shell itself get no number. */
    void add(Result result, Optional<String> name) {
        if (result.isValue()) {
            newest++;
            numbered.put(newest, result);
            numbered.remove(newest - MOST);
            name.ifPresent(text -> named.put(text, newest));
            seen.add(() -> result.rows().orElse(NONE));
        }
    }

    /** The number of the next result. */
    int next() {
        return newest + 1;
    }

    /** The last result. */
    Optional<Result> last() {
        return Optional.ofNullable(numbered.get(newest));
    }

    /** What the newest result that has such a thing has. */
    <T> Optional<T> newest(Function<Result, Optional<T>> thing) {
        return numbered.descendingMap().values().stream()
                .flatMap(result -> thing.apply(result).stream())
                .findFirst();
    }

    /** The last results that have rows and are of that kind, the newest first. */
    <T extends Result> List<T> lastOf(Class<T> kind, int most) {
        List<T> found = new ArrayList<>();
        for (int number = newest; number > 0 && found.size() < most; number--) {
            Result result = numbered.get(number);
            if (kind.isInstance(result)) {
                found.add(kind.cast(result));
            }
        }
        return found;
    }

    /**
     * The result that a reference names: {@code last}, a number, a name of this session, or a kept one.
     *
     * @throws IOException when it is kept and its file cannot be read
     */
    Optional<Result> named(String reference) throws IOException {
        if (reference.equals("last")) {
            return last();
        }
        if (reference.matches("\\d{1,9}")) {
            return Optional.ofNullable(numbered.get(Integer.parseInt(reference)));
        }
        Integer number = named.get(reference);
        if (number != null) {
            return Optional.ofNullable(numbered.get(number));
        }
        Optional<Rows> rows = kept.rows(reference);
        return rows.map(value -> new RowsResult(value, value.size(), "kept as @" + reference));
    }

    /** All references that can be typed, the newest first. */
    List<String> references() {
        List<String> references = new ArrayList<>();
        if (newest > 0) {
            references.add("@last");
        }
        named.keySet().forEach(name -> references.add("@" + name));
        kept.names().forEach(name -> references.add("@" + name));
        List<Integer> numbers = new ArrayList<>(numbered.keySet());
        for (int i = numbers.size() - 1; i >= 0; i--) {
            references.add("@" + numbers.get(i));
        }
        return references.stream().distinct().toList();
    }

    /** Number, names and what it is, for each result of this session. */
    Map<Integer, String> summaries() {
        Map<Integer, String> summaries = new TreeMap<>();
        numbered.forEach((number, result) -> summaries.put(number, result.summary()));
        return summaries;
    }

    /** The names of a number. */
    List<String> names(int number) {
        return named.entrySet().stream()
                .filter(entry -> entry.getValue() == number)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Drops a name; whether there was one. */
    boolean forget(String name) {
        return named.remove(name) != null;
    }

    KeptResults kept() {
        return kept;
    }

    /** Who and what results have shown. */
    Seen seen() {
        return seen;
    }
}
