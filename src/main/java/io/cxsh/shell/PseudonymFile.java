package io.cxsh.shell;

import io.cxsh.files.WholeFile;
import io.cxsh.redaction.Pseudonyms;
import io.cxsh.table.JsonText;
import io.cxsh.table.PlainJson;
import io.cxsh.transport.Pause;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Who stands behind the pseudonyms that left this machine: {@code pseudonyms.json} in cxsh's own folder, for its owner
 * only. Every session goes on where the last one stopped, so a pseudonym means one person. At a hundred thousand the map
 * becomes {@code pseudonyms.old.json} and a new one begins; the one before that is gone.
 */
final class PseudonymFile {
    private static final int MOST = 100_000;
    private static final int VERSION = 1;
    private static final String GIVEN = "given";
    private static final String ALSO = "also";
    private static final String ID = "id";

    private final Turn turn;
    private final Path file;
    private final Path old;
    private final SplittableRandom random = new SplittableRandom();
    private String fresh = HexFormat.of().toHexDigits(random.nextInt());

    PseudonymFile(Path home, Pause pause) {
        this.file = home.toAbsolutePath().resolve("pseudonyms.json");
        this.turn = new Turn(file, pause);
        this.old = home.resolve("pseudonyms.old.json");
    }

    /**
     * The map to go on with, in the form of {@link Pseudonyms#stored()}; empty when there is none or it is full.
     *
     * @throws IOException when it is there and cannot be read
     */
    Map<String, String> given() throws IOException {
        Map<String, String> given = read(file, GIVEN);
        if (given.size() >= MOST) {
            return Map.of();
        }
        restored(file, given); // one broken entry breaks them all
        return given;
    }

    /**
     * What tells this map from that of another home, eight hexadecimal digits: {@code agent-07} is somebody else there. A
     * map without one gets it when it is written next.
     *
     * @throws IOException when the map is there and cannot be read
     */
    String id() throws IOException {
        Map<String, Object> whole = whole(file);
        return part(file, whole, GIVEN).size() < MOST ? id(whole) : next(whole);
    }

    /** What the map after a full one is called. */
    private String next(Map<String, Object> full) {
        if (fresh.equals(full.get(ID))) {
            fresh = HexFormat.of().toHexDigits(random.nextInt());
        }
        return fresh;
    }

    private String id(Map<String, Object> whole) {
        return whole.get(ID) instanceof String id && id.matches("[0-9a-f]{8}") ? id : fresh;
    }

    /**
     * Writes the map of a session. Where another session gave a pseudonym to somebody else meanwhile, that is kept beside.
     *
     * @throws IOException when the disk refuses, or what is there cannot be read
     */
    void keep(Map<String, String> stored) throws IOException {
        turn.take(() -> add(stored));
    }

    private void add(Map<String, String> stored) throws IOException {
        Map<String, Object> now = whole(file);
        if (part(file, now, GIVEN).size() >= MOST) {
            Files.move(file, old, StandardCopyOption.REPLACE_EXISTING);
            now = Map.of(ID, next(now));
        }
        Map<String, String> before = part(file, now, GIVEN);
        Map<String, String> also = part(file, now, ALSO);
        Map<String, String> given = new LinkedHashMap<>(before);
        for (Map.Entry<String, String> entry : stored.entrySet()) {
            String other = given.put(entry.getKey(), entry.getValue());
            if (other != null && !other.equals(entry.getValue())) {
                also.put(entry.getKey(), other);
            }
        }
        StringBuilder text = new StringBuilder();
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("version", VERSION);
        whole.put(ID, id(now));
        whole.put(GIVEN, given);
        whole.put(ALSO, also);
        JsonText.write(whole, text);
        WholeFile.write(file, text.append('\n').toString());
    }

    /**
     * Everybody to whom this pseudonym was given, the newest first.
     *
     * @throws IOException when a map is there and cannot be read
     */
    List<String> reveal(String pseudonym) throws IOException {
        Set<String> people = new LinkedHashSet<>();
        for (Path map : List.of(file, old)) {
            for (String part : List.of(GIVEN, ALSO)) {
                restored(map, read(map, part)).reveal(pseudonym).ifPresent(people::add);
            }
        }
        return new ArrayList<>(people);
    }

    private static Pseudonyms restored(Path map, Map<String, String> stored) throws IOException {
        try {
            return Pseudonyms.restored(stored, new Random(0));
        } catch (IllegalArgumentException broken) {
            throw unreadable(map, broken);
        }
    }

    private static Map<String, String> read(Path map, String part) throws IOException {
        return part(map, whole(map), part);
    }

    private static Map<String, String> part(Path map, Map<String, Object> whole, String part) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        if (whole.keySet().equals(Set.of(ID)) || whole.isEmpty()) {
            return entries; // a new one
        }
        if (whole.get(part) instanceof Map<?, ?> given) {
            given.forEach((key, value) -> entries.put(String.valueOf(key), String.valueOf(value)));
            return entries;
        }
        throw unreadable(map, null);
    }

    /** All of it; empty when there is none. */
    private static Map<String, Object> whole(Path map) throws IOException {
        Map<String, Object> whole = new LinkedHashMap<>();
        if (!Files.isRegularFile(map)) {
            return whole;
        }
        try {
            if (PlainJson.read(new ByteArrayInputStream(Files.readAllBytes(map))) instanceof Map<?, ?> object) {
                if (object.get(GIVEN) instanceof Map
                        && !Integer.valueOf(VERSION).equals(object.get("version"))) {
                    throw new IOException(map + " was written by a newer cxsh; use that one");
                }
                object.forEach((key, value) -> whole.put(String.valueOf(key), value));
                if (!whole.isEmpty()) {
                    return whole;
                }
            }
        } catch (JacksonException broken) {
            throw unreadable(map, broken);
        }
        throw unreadable(map, null);
    }

    private static IOException unreadable(Path map, @Nullable Exception cause) {
        return new IOException(map + " is no map of pseudonyms; move it away to begin a new one", cause);
    }
}
