package io.cxsh.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Settings under names, each a file {@code NAME.env} in one folder that is its owner's only.
 *
 * <p>A name is 1 to 64 letters, digits, dots, underscores and hyphens, and begins with no dot.
 */
public final class Profiles {
    /** The line of a profile that names the secrets which the keychain holds for it. */
    static final String IN_KEYCHAIN = "CXSH_KEYCHAIN";

    private static final String ENDING = ".env";

    private final Path folder;

    /**
     * The profiles in a folder, which need not exist yet.
     *
     * @param folder cxsh's own folder for them
     */
    public Profiles(Path folder) {
        this.folder = folder;
    }

    /** Whether a profile may have that name. */
    public static boolean isName(String name) {
        return name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}");
    }

    /**
     * The names of all profiles, in alphabetical order.
     *
     * @throws IOException when the folder cannot be read
     */
    public List<String> names() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(Profiles::isName)
                    .sorted()
                    .toList();
        }
    }

    /**
     * What a profile sets. One that does not exist sets nothing; one that holds a secret and is open to others sets
     * nothing either and says so.
     *
     * @throws SettingsException when no profile may have that name
     */
    public SettingsFile read(String name) throws SettingsException {
        return SettingsFile.readGuarded(file(name));
    }

    /**
     * Saves a profile in place of an older one of that name, whole or not at all, for its owner only.
     *
     * @param values what it sets; reading gives back exactly these
     * @throws SettingsException when no profile may have that name
     * @throws IOException when it could not be written; the older one is untouched then
     */
    public void save(String name, Map<Key, String> values) throws SettingsException, IOException {
        save(name, values, Set.of());
    }

    /**
     * The same, and notes which secrets the keychain holds for it.
     *
     * @param inKeychain their keys
     */
    public void save(String name, Map<Key, String> values, Set<Key> inKeychain) throws SettingsException, IOException {
        Map<String, String> lines = new LinkedHashMap<>();
        if (!inKeychain.isEmpty()) {
            lines.put(IN_KEYCHAIN, Key.names(inKeychain.stream().sorted().toList()));
        }
        new TreeMap<>(values).forEach((key, value) -> lines.put(key.name(), value));
        OwnerOnlyFile.write(file(name), DotenvText.written(lines));
    }

    /**
     * The secrets that the keychain holds for a profile; it is not asked.
     *
     * @throws SettingsException when no profile may have that name
     */
    public Set<Key> inKeychain(String name) throws SettingsException {
        String names = read(name).values().getOrDefault(IN_KEYCHAIN, "");
        return Stream.of(names.split("[,\\s]+"))
                .flatMap(key -> Key.named(key).stream())
                .filter(Key::isSecret)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Key.class)));
    }

    /**
     * Where a profile is kept.
     *
     * @throws SettingsException when no profile may have that name
     */
    public Path file(String name) throws SettingsException {
        if (!isName(name)) {
            throw new SettingsException(
                    "%s is no name for a profile: 1 to 64 letters, digits, . _ -, and no dot in front".formatted(name));
        }
        return folder.resolve(name + ENDING);
    }
}
