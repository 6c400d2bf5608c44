package io.cxsh.script;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A script's parameters while it is read: those of its caller win. */
final class Values implements Parameters {
    private final Map<String, String> given;
    private final Set<String> used = new LinkedHashSet<>();
    private Map<String, String> own = Map.of();

    Values(Map<String, String> given) {
        this.given = Map.copyOf(given);
    }

    /** Gives a parameter its value from here on; lines above keep what they had. */
    void let(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(own);
        more.put(name, value);
        own = more;
        used.add(name);
    }

    /** As they are now, whatever follows. */
    Parameters now() {
        Map<String, String> values = own;
        Map<String, String> callers = given;
        return new Parameters() {
            @Override
            public Optional<String> value(String name) {
                return Optional.ofNullable(callers.getOrDefault(name, values.get(name)));
            }

            @Override
            public boolean isGiven(String name) {
                return callers.containsKey(name);
            }
        };
    }

    @Override
    public Optional<String> value(String name) {
        used.add(name);
        return now().value(name);
    }

    @Override
    public boolean isGiven(String name) {
        return given.containsKey(name);
    }

    /** What the caller gave and no line asked for. */
    Set<String> unused() {
        Set<String> unused = new TreeSet<>(given.keySet());
        unused.removeAll(used);
        return unused;
    }

    /** What lines asked for or gave a value. */
    Set<String> known() {
        return new TreeSet<>(used);
    }
}
