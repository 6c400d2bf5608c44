package io.cxsh.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of {@code NAME=value} lines, as dotenv tools read them: comments, {@code export}, quotes. A file that others
 * can read is used with a warning, because it may hold a secret.
 *
 * @param values what it sets
 * @param warnings sentences for the person
 */
public record SettingsFile(Map<String, String> values, List<String> warnings) {
    private static final Pattern LINE =
            Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*?)\\s*");
    private static final Set<PosixFilePermission> OTHERS =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    /** Reads the file; one that is not there sets nothing. */
    public static SettingsFile read(Path path) {
        if (!Files.isRegularFile(path)) {
            return new SettingsFile(Map.of(), List.of());
        }
        List<String> warnings = new ArrayList<>();
        readableByOthers(path).ifPresent(warnings::add);
        try {
            String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            return new SettingsFile(values(text, path, warnings), warnings);
        } catch (IOException unreadable) {
            warnings.add("%s cannot be read and sets nothing".formatted(path));
            return new SettingsFile(Map.of(), warnings);
        }
    }

    private static Map<String, String> values(String text, Path path, List<String> warnings) {
        Map<String, String> values = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.replace("\uFEFF", "").lines().toList()) {
            number++;
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                values.put(matcher.group(1), unquoted(matcher.group(2)));
            } else if (!line.isBlank() && !line.strip().startsWith("#")) {
                warnings.add("%s:%d is no NAME=value line and is skipped".formatted(path, number));
            }
        }
        return values;
    }

    private static String unquoted(String value) {
        for (String quote : List.of("\"", "'")) {
            if (value.length() > 1 && value.startsWith(quote)) {
                int end = value.indexOf(quote, 1);
                return end < 0 ? value : value.substring(1, end);
            }
        }
        return value.replaceAll("\\s+#.*", "");
    }

    private static Optional<String> readableByOthers(Path path) {
        try {
            PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
            boolean open =
                    view != null && view.readAttributes().permissions().stream().anyMatch(OTHERS::contains);
            return open
                    ? Optional.of("%s can be read by others; run: chmod 600 %s".formatted(path, path))
                    : Optional.empty();
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }
}
