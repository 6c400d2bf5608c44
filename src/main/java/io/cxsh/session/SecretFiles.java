package io.cxsh.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Secrets in files that the environment names: the first line of the file at {@code CXONE_BEARER_FILE} is CXONE_BEARER,
 * and so with the other secrets. That is how containers hand secrets over. A script cannot name such a file.
 */
public final class SecretFiles {
    private static final int LONGEST = 64 << 10;
    private static final String ENDING = "_FILE";

    private SecretFiles() {}

    /**
     * The secrets, each as a source of its own.
     *
     * @param environment the environment's variables
     * @param folder relative names count from here
     * @param warnings receives a sentence for each file that cannot be used
     */
    public static List<SettingSource> of(Map<String, String> environment, Path folder, List<String> warnings) {
        List<SettingSource> found = new ArrayList<>();
        for (Key key : Key.values()) {
            String name = environment.getOrDefault(key.name() + ENDING, "");
            if (key.isSecret() && !name.isBlank()) {
                try {
                    found.add(new SettingSource(key.name() + ENDING, Map.of(key.name(), line(folder.resolve(name)))));
                } catch (IOException | InvalidPathException unreadable) {
                    warnings.add("%s%s is %s, which cannot be read and sets nothing".formatted(key, ENDING, name));
                }
            }
        }
        return found;
    }

    private static String line(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
            return text.replace("\uFEFF", "").lines().findFirst().orElse("").strip();
        }
    }
}
