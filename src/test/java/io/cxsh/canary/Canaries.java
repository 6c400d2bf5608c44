package io.cxsh.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks for values in bytes, in every notation in which they could stand there. */
public final class Canaries {
    private Canaries() {}

    /** Fails when one of the values is in the bytes. */
    public static void none(Collection<String> canaries, byte[] bytes, String place) {
        String folded = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        for (String canary : canaries) {
            for (String form : forms(canary)) {
                int at = folded.indexOf(form.toLowerCase(Locale.ROOT));
                assertThat(at < 0 ? "" : folded.substring(Math.max(0, at - 60), Math.min(folded.length(), at + 60)))
                        .as("%s in %s as %s", canary, place, form)
                        .isEmpty();
            }
        }
    }

    /** Every file below a folder but those of these names, the parts of bundles one by one. */
    public static Map<String, byte[]> written(Path folder, String... but) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : all) {
            String name = folder.relativize(file).toString();
            if (!List.of(but).contains(name)) {
                files.put(name, Files.readAllBytes(file));
                if (name.endsWith(".cxb")) {
                    unzipped(name, files);
                }
            }
        }
        return files;
    }

    private static void unzipped(String name, Map<String, byte[]> files) throws IOException {
        byte[] bundle = files.getOrDefault(name, new byte[0]);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(name + "!" + entry.getName(), zip.readAllBytes());
            }
        }
    }

    private static List<String> forms(String canary) {
        List<String> forms = new ArrayList<>(List.of(canary, URLEncoder.encode(canary, StandardCharsets.UTF_8)));
        forms.add(canary.replace("/", "\\/"));
        forms.add(canary.replace("&", "&amp;"));
        StringBuilder json = new StringBuilder();
        canary.chars().forEach(c -> json.append("\\u%04x".formatted(c)));
        forms.add(json.toString());
        forms.add(hex(canary));
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            forms.add(new String(canary.getBytes(wide), StandardCharsets.ISO_8859_1));
        }
        for (String before : List.of("", "x", "xx")) {
            String encoded = base64(before + canary).replaceAll("=+$", "");
            String inner = encoded.substring(before.isEmpty() ? 0 : before.length() + 1, encoded.length() - 1);
            forms.add(inner);
            forms.add(inner.replace('+', '-').replace('/', '_'));
        }
        return forms;
    }

    /** Small letters, so many. */
    public static String letters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    /** The text in base64. */
    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The text in hex. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Small letters for capital ones, and the other way round. */
    public static String otherCase(String text) {
        StringBuilder other = new StringBuilder();
        text.chars()
                .forEach(c -> other.append(
                        (char) (Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))));
        return other.toString();
    }
}
