package io.cxsh.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A list as the platform answers it: an envelope, and one window of the rows. The rows are gone
 * through twice, once to count them, so that none need be held; only those of the window are made.
 *
 * @param key what the list is called
 * @param head what the envelope says besides
 * @param isPaged whether the envelope counts and links; if not, only an asked window is cut out
 */
record Listing(String key, Fields head, boolean isPaged, Supplier<Stream<Supplier<Fields>>> rows) {

    private record Window(int top, int skip) {}

    /** The rows of some things, each made only when it is shown. */
    static <T> Stream<Supplier<Fields>> each(Stream<T> things, Function<T, Fields> shape) {
        return things.map(thing -> () -> shape.apply(thing));
    }

    /** The answer to that call. */
    Reply reply(DataCall call, PlatformSwitches switches) throws RefusedCall {
        Optional<Fields> first = rows.get().findFirst().map(Supplier::get);
        List<String> wanted = wanted(call, first);
        Optional<Comparator<Fields>> order = order(call, first);
        Window window = window(call, switches);
        long total = rows.get().count();
        if (total == 0) {
            return none(call, window, switches);
        }
        Fields envelope = envelope(call, window, total);
        return Reply.streamed(out -> {
            Iterator<Fields> shown = ordered(order)
                    .skip(window.skip())
                    .limit(window.top())
                    .map(Supplier::get)
                    .iterator();
            write(out, switches, envelope, picked(shown, wanted));
        });
    }

    private Stream<Supplier<Fields>> ordered(Optional<Comparator<Fields>> order) {
        return order.isEmpty()
                ? rows.get()
                : rows.get().map(Supplier::get).sorted(order.get()).map(row -> () -> row);
    }

    private Window window(DataCall call, PlatformSwitches switches) throws RefusedCall {
        int most = isPaged ? switches.pageSize() : Integer.MAX_VALUE;
        int usual = isPaged ? switches.defaultTop() : most;
        int asked = call.number("top").filter(top -> top > 0).orElse(usual);
        if (asked > most && switches.refusesBeyondTop()) {
            throw new RefusedCall(400, "Invalid top");
        }
        return new Window(Math.min(asked, most), call.number("skip").orElse(0));
    }

    private Fields envelope(DataCall call, Window window, long total) {
        if (!isPaged) {
            return head;
        }
        int next = window.skip() + window.top();
        int previous = Math.max(0, window.skip() - window.top());
        Fields links = new Fields()
                .with("self", call.address(window.top(), window.skip()))
                .with("next", next < total ? call.address(window.top(), next) : null)
                .with("previous", window.skip() > 0 ? call.address(window.top(), previous) : null);
        return new Fields()
                .with("totalRecords", total)
                .with("_links", links.values())
                .and(head);
    }

    private Reply none(DataCall call, Window window, PlatformSwitches switches) {
        return switch (switches.noRows()) {
            case "204" -> Reply.text(204, "");
            case "{}" ->
                Reply.streamed(out -> write(
                        out,
                        switches,
                        envelope(call, window, 0),
                        List.<Map<String, @Nullable Object>>of().iterator()));
            default -> Reply.text(200, switches.noRows());
        };
    }

    private void write(
            OutputStream out, PlatformSwitches switches, Fields envelope, Iterator<Map<String, @Nullable Object>> shown)
            throws IOException {
        try (JsonGenerator json = PlatformJson.MAPPER.createGenerator(out)) {
            boolean capitals = switches.hasCapitalKeys();
            json.writeStartObject();
            Optional<String> wrapper = switches.wrapper();
            wrapper.ifPresent(json::writeObjectPropertyStart);
            envelope.values().forEach((name, value) -> property(json, name, value, capitals));
            json.writeArrayPropertyStart(capitals ? PlatformJson.capital(key) : key);
            while (shown.hasNext()) {
                Map<String, @Nullable Object> row = shown.next();
                json.writePOJO(capitals ? PlatformJson.capitals(row) : row);
            }
            json.writeEndArray();
            if (wrapper.isPresent()) {
                json.writeEndObject();
            }
            json.writeEndObject();
        }
    }

    private static void property(JsonGenerator json, String name, @Nullable Object value, boolean capitals) {
        PlatformJson.property(
                json, capitals ? PlatformJson.capital(name) : name, capitals ? PlatformJson.capitals(value) : value);
    }

    private static List<String> wanted(DataCall call, Optional<Fields> row) throws RefusedCall {
        List<String> wanted = List.of(call.parameter("fields").orElse("").split("\\s*,\\s*", -1));
        if (row.isPresent()) {
            for (String name : wanted) {
                if (!name.isEmpty() && key(row.get(), name).isEmpty()) {
                    throw new RefusedCall(400, "Invalid Fields List");
                }
            }
        }
        return wanted.get(0).isEmpty() ? List.of() : wanted;
    }

    private static Iterator<Map<String, @Nullable Object>> picked(Iterator<Fields> rows, List<String> wanted) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Map<String, @Nullable Object> next() {
                Map<String, @Nullable Object> row = rows.next().values();
                if (wanted.isEmpty()) {
                    return row;
                }
                Map<String, @Nullable Object> some = new LinkedHashMap<>(row);
                some.keySet().removeIf(name -> wanted.stream().noneMatch(name::equalsIgnoreCase));
                return some;
            }
        };
    }

    private static Optional<Comparator<Fields>> order(DataCall call, Optional<Fields> row) throws RefusedCall {
        Optional<String> written = call.parameter("orderBy");
        if (written.isEmpty() || row.isEmpty()) {
            return Optional.empty();
        }
        String[] words = written.get().strip().split("\\s+", -1);
        Optional<String> name = key(row.get(), words[0]);
        if (name.isEmpty()) {
            throw new RefusedCall(400, "Invalid Order By");
        }
        Comparator<Fields> order = (one, two) ->
                compared(one.values().get(name.get()), two.values().get(name.get()));
        return Optional.of(words.length > 1 && words[1].equalsIgnoreCase("desc") ? order.reversed() : order);
    }

    private static int compared(@Nullable Object one, @Nullable Object two) {
        return one instanceof Number first && two instanceof Number second
                ? Long.compare(first.longValue(), second.longValue())
                : (one == null ? "" : one.toString()).compareToIgnoreCase(two == null ? "" : two.toString());
    }

    private static Optional<String> key(Fields row, String name) {
        return row.values().keySet().stream()
                .filter(key -> key.equalsIgnoreCase(name))
                .findFirst();
    }
}
