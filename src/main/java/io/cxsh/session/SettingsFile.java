package io.cxsh.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file of {@code NAME=value} lines, as dotenv tools read them: comments, {@code export}, quotes. A file that others
 * can read is used with a warning, because it may hold a secret.
 *
 * @param values what it sets
 * @param warnings sentences for the person
 */
public record SettingsFile(Map<String, String> values, List<String> warnings) {
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
            DotenvText text = DotenvText.read(new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
            text.skipped()
                    .forEach(number ->
                            warnings.add("%s:%d is no NAME=value line and is skipped".formatted(path, number)));
            return new SettingsFile(text.values(), warnings);
        } catch (IOException unreadable) {
            warnings.add("%s cannot be read and sets nothing".formatted(path));
            return new SettingsFile(Map.of(), warnings);
        }
    }

    /** The same, but a file with a secret that anybody but its owner can open sets nothing. */
    static SettingsFile readGuarded(Path path) {
        SettingsFile file = read(path);
        if (!file.holdsSecret() || !isOpenToOthers(path)) {
            return file;
        }
        String refused = "%s holds a secret and is open to others, so it sets nothing; run: chmod 600 %s";
        return new SettingsFile(Map.of(), List.of(refused.formatted(path, path)));
    }

    /** Where a keychain holds it, the file still says to whom it is sent. */
    private boolean holdsSecret() {
        if (values.containsKey(Profiles.IN_KEYCHAIN)) {
            return true;
        }
        for (Key key : Key.values()) {
            if (key.isSecret() && !values.getOrDefault(key.name(), "").isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpenToOthers(Path path) {
        try {
            return OwnerOnlyFile.isOpenToOthers(path);
        } catch (IOException unknown) {
            return true;
        }
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
