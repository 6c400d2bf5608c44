package io.cxsh.shell;

import io.cxsh.results.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What results of this session have shown, for completion: agents, channels, states, field names. Large tenants are
 * taken in while the person reads, or at the latest when a word is completed, and are found by their beginning.
 */
final class Seen {
    private static final int MOST = 100;
    private static final List<String> AGENT = List.of("agentId", "id", "email", "userName", "name");

    private final Queue<Supplier<Rows>> pending = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isTakingIn = new AtomicBoolean();
    private final TreeMap<String, String> agents = new TreeMap<>();
    private final Map<String, TreeSet<String>> values = new TreeMap<>();
    private List<String> fields = List.of();

    /** Takes rows in, when somebody first completes a word. */
    void add(Supplier<Rows> rows) {
        pending.add(rows);
    }

    /** The columns of the newest result. */
    synchronized List<String> fields() {
        takeIn();
        return fields;
    }

    /** Agents whose id or e-mail address begins so, at most a hundred. */
    synchronized List<String> agents(String beginning) {
        takeIn();
        String from = beginning.toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, String> entry : agents.tailMap(from, true).entrySet()) {
            if (!entry.getKey().startsWith(from) || found.size() == MOST) {
                break;
            }
            found.add(entry.getValue());
        }
        return found;
    }

    /** The values that a field has had, such as channel or state. */
    synchronized List<String> values(String field) {
        takeIn();
        return List.copyOf(
                Objects.requireNonNullElse(values.get(field.toLowerCase(Locale.ROOT)), new TreeSet<String>()));
    }

    /** Takes in, beside the prompt, what came since; no line waits for it but one that completes a word. */
    void takeInAside() {
        if (!pending.isEmpty() && isTakingIn.compareAndSet(false, true)) {
            Thread aside = new Thread(this::takeInOnce, "completion");
            aside.setDaemon(true);
            aside.start();
        }
    }

    private void takeInOnce() {
        try {
            takeIn();
        } finally {
            isTakingIn.set(false);
        }
    }

    private synchronized void takeIn() {
        for (Supplier<Rows> next = pending.poll(); next != null; next = pending.poll()) {
            Rows rows = next.get();
            fields = rows.columns();
            for (int column = 0; column < rows.columns().size(); column++) {
                String field = rows.columns().get(column);
                if (AGENT.contains(field)) {
                    takeAgents(rows, column);
                } else {
                    takeValues(rows, column, field.toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    private void takeAgents(Rows rows, int column) {
        for (List<@Nullable Object> row : rows.cells()) {
            String text = Rows.text(row, column);
            if (!text.isEmpty()) {
                agents.put(text.toLowerCase(Locale.ROOT), text);
            }
        }
    }

    private void takeValues(Rows rows, int column, String field) {
        TreeSet<String> known = values.computeIfAbsent(field, name -> new TreeSet<>());
        for (List<@Nullable Object> row : rows.cells()) {
            if (known.size() >= MOST) {
                return;
            }
            String text = Rows.text(row, column);
            if (!text.isEmpty()) {
                known.add(text);
            }
        }
    }
}
