package io.cxsh.shell;

import io.cxsh.bundle.Recording;
import io.cxsh.bundle.Setting;
import io.cxsh.cassette.HarException;
import io.cxsh.cassette.HarFile;
import io.cxsh.table.PlainJson;
import io.cxsh.transport.Exchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import tools.jackson.core.JacksonException;

/** Reads a journal as far as it is whole: what stands behind the first broken line, such as one that was cut off, is lost. */
final class JournalReader {
    private static final int SUM = 8;
    private static final int FORMAT = 1;

    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<JournalLine> lines = new ArrayList<>();
    private Map<?, ?> setting = Map.of();
    private boolean hasBegun;
    private boolean hasEnded;
    private int whole;

    /**
     * What a journal holds.
     *
     * @throws UsageException when it is no journal, or a newer one
     */
    static Recovered read(Path file) throws UsageException, IOException {
        JournalReader reader = new JournalReader();
        byte[] bytes = Files.readAllBytes(file);
        int start = 0;
        for (int end = indexOf(bytes, start);
                end >= 0 && reader.takes(bytes, start, end);
                end = indexOf(bytes, start)) {
            start = end + 1;
        }
        if (!reader.hasBegun) {
            throw new UsageException(file + " is no record of a session, or its beginning is broken");
        }
        return reader.recovered(start < bytes.length);
    }

    private static int indexOf(byte[] bytes, int from) {
        for (int at = from; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    /** Whether the line from start to end is whole; what it tells is taken in. */
    private boolean takes(byte[] bytes, int start, int end) throws UsageException {
        int word = start + SUM + 1;
        int json = word;
        while (json < end && bytes[json] != ' ') {
            json++;
        }
        if (json + 1 >= end || !sum(bytes, word, end).equals(text(bytes, start, start + SUM))) {
            return false;
        }
        try {
            take(text(bytes, word, json), Arrays.copyOfRange(bytes, json + 1, end));
            return true;
        } catch (HarException
                | JacksonException
                | DateTimeException
                | IllegalArgumentException
                | ClassCastException broken) {
            return false;
        }
    }

    private static String sum(byte[] bytes, int from, int to) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, to - from);
        return "%08x".formatted(sum.getValue());
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, Math.max(0, to - from), StandardCharsets.ISO_8859_1);
    }

    private void take(String word, byte[] json) throws HarException, UsageException {
        if (word.equals(JournalWord.EXCHANGE.text())) {
            exchanges.add(HarFile.readOne(json, exchanges.size() + 1));
            return;
        }
        Map<?, ?> fields = (Map<?, ?>) PlainJson.read(new ByteArrayInputStream(json));
        if (fields == null) {
            return;
        }
        if (word.equals(JournalWord.BEGIN.text())) {
            begin(fields);
        } else if (word.equals(JournalWord.SETTING.text())) {
            setting = fields;
        } else if (word.equals(JournalWord.LINE.text())) {
            lines.add(JournalLine.of(fields));
            whole = exchanges.size();
        }
        hasEnded = word.equals(JournalWord.END.text());
    }

    private void begin(Map<?, ?> fields) throws UsageException {
        if (!(fields.get("format") instanceof Integer format) || format > FORMAT) {
            throw new UsageException("this record was written by a newer cxsh (%s)".formatted(fields.get("cxsh")));
        }
        hasBegun = true;
    }

    private Recovered recovered(boolean isBroken) {
        StringBuilder script = new StringBuilder("cxsh 1\n");
        lines.forEach(line -> script.append(line.line().written()).append('\n'));
        Recording recording = new Recording(setting(), exchanges.subList(0, whole), script.toString(), "", "[]");
        return new Recovered(recording, lines, Boolean.TRUE.equals(setting.get("simulated")), hasEnded, isBroken);
    }

    private Setting setting() {
        Map<String, String> settings = new TreeMap<>();
        if (setting.get("settings") instanceof Map<?, ?> told) {
            told.forEach((key, value) -> settings.put(String.valueOf(key), String.valueOf(value)));
        }
        return new Setting(
                text("version", "unknown"),
                text("dialect", "classic"),
                text("tenant", "none"),
                URI.create(text("base", "http://127.0.0.1")),
                Optional.ofNullable(lines.isEmpty() ? null : lines.get(0).line().at())
                        .orElse(Instant.EPOCH),
                setting.isEmpty() ? ZoneOffset.UTC : ZoneId.of(text("zone", "UTC")),
                settings);
    }

    private String text(String name, String otherwise) {
        return setting.get(name) instanceof String text ? text : otherwise;
    }

    /** The setting of a session as a journal tells it. */
    static Map<String, Object> told(Setting setting, boolean isSimulated) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("version", setting.version());
        told.put("dialect", setting.dialect());
        told.put("tenant", setting.tenant());
        told.put("base", setting.base().toString());
        told.put("zone", setting.zone().toString());
        told.put("settings", new TreeMap<>(setting.settings()));
        told.put("simulated", isSimulated);
        return told;
    }
}
