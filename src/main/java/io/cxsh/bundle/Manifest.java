package io.cxsh.bundle;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The first entry: what the bundle is, and the digests of the others. */
final class Manifest {
    private final Map<?, ?> fields;

    private Manifest(Map<?, ?> fields) {
        this.fields = fields;
    }

    static Map<String, Object> fields(Setting setting) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", Bundle.FORMAT);
        fields.put("cxsh", setting.version());
        fields.put("dialect", setting.dialect());
        fields.put("tenant", setting.tenant());
        fields.put("base", setting.base());
        fields.put("clock", setting.clock());
        fields.put("zone", setting.zone());
        if (!setting.settings().isEmpty()) {
            fields.put("settings", new TreeMap<>(setting.settings()));
        }
        return fields;
    }

    static Map<String, Object> digests(Map<Entry, byte[]> entries) {
        Map<String, Object> digests = new LinkedHashMap<>();
        entries.forEach((entry, bytes) -> {
            if (entry != Entry.MANIFEST) {
                digests.put(entry.file(), Digest.of(bytes));
            }
        });
        return digests;
    }

    /**
     * Reads a manifest.
     *
     * @throws BundleException when it is broken or made by a newer cxsh
     */
    static Manifest read(byte[] bytes) throws BundleException {
        Manifest manifest = new Manifest(Json.object(bytes, Entry.MANIFEST));
        if (!(manifest.fields.get("format") instanceof Integer format) || format < 1) {
            throw wrong("format");
        }
        if (format > Bundle.FORMAT) {
            throw new BundleException("the bundle has format %d, this cxsh reads up to %d; use a newer cxsh"
                    .formatted(format, Bundle.FORMAT));
        }
        return manifest;
    }

    /** Holds the entries against their digests. */
    void check(Map<Entry, byte[]> entries) throws BundleException {
        if (!(fields.get("entries") instanceof Map<?, ?> digests)) {
            throw wrong("entries");
        }
        Map<String, Object> actual = digests(entries);
        for (Map.Entry<String, Object> digest : actual.entrySet()) {
            if (!digest.getValue().equals(digests.get(digest.getKey()))) {
                throw new BundleException("the bundle was changed after it was made: %s does not have the digest"
                                .formatted(digest.getKey())
                        + " that the manifest names");
            }
        }
        if (digests.size() != actual.size()) {
            throw wrong("entries");
        }
    }

    Setting setting() throws BundleException {
        try {
            return new Setting(
                    text("cxsh"),
                    text("dialect"),
                    text("tenant"),
                    new URI(text("base")),
                    Instant.parse(text("clock")),
                    ZoneId.of(text("zone")),
                    settings());
        } catch (URISyntaxException | DateTimeException broken) {
            throw new BundleException("the bundle is broken: its manifest has no usable base, clock or zone", broken);
        }
    }

    private Map<String, String> settings() throws BundleException {
        Map<String, String> settings = new TreeMap<>();
        if (fields.get("settings") instanceof Map<?, ?> told) {
            told.forEach((key, value) -> settings.put(String.valueOf(key), String.valueOf(value)));
        } else if (fields.containsKey("settings")) {
            throw wrong("settings");
        }
        return settings;
    }

    private String text(String name) throws BundleException {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw wrong(name);
    }

    private static BundleException wrong(String name) {
        return new BundleException("the bundle is broken: its manifest has no usable " + name);
    }
}
