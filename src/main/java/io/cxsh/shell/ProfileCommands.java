package io.cxsh.shell;

import io.cxsh.redaction.Secret;
import io.cxsh.results.FactsResult;
import io.cxsh.results.Result;
import io.cxsh.results.TextResult;
import io.cxsh.session.Key;
import io.cxsh.session.Keychain;
import io.cxsh.session.KeychainException;
import io.cxsh.session.Profiles;
import io.cxsh.session.SettingsException;
import io.cxsh.session.SettingsFile;
import io.cxsh.session.SystemKeychain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Settings under names, for people who look after several tenants. */
final class ProfileCommands implements CommandGroup {
    private static final String PURPOSE = "sign in";

    private final Session session;
    private final Profiles profiles;
    private final Keychain keychain;
    private final Screen screen;

    ProfileCommands(Session session, Surroundings surroundings, Screen screen) {
        Path folder = surroundings.home().resolve("profiles");
        this.session = session;
        this.profiles = new Profiles(folder);
        this.keychain =
                new SystemKeychain(folder, surroundings.environment().getOrDefault("PATH", ""), SystemKeychain.LIMIT);
        this.screen = screen;
    }

    @Override
    public List<String> names() {
        return List.of("profiles", "use");
    }

    @Override
    public List<DeclaredCommand> all() {
        return List.of(
                Declare.command("profiles", PURPOSE, "the saved settings by name")
                        .formats()
                        .unrecorded()
                        .does(this::list, "profiles"),
                Declare.command("use", PURPOSE, "turns this session to a saved profile")
                        .operands(1, 1, "NAME")
                        .unrecorded()
                        .does(this::use));
    }

    private Result list(Invocation call) throws IOException, SettingsException {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (String name : profiles.names()) {
            Map<String, String> values = profiles.read(name).values();
            String where = values.getOrDefault("CXONE_TENANT_ID", values.getOrDefault("CXONE_API_BASE", "no tenant"));
            String used = name.equals(session.profile()) ? "  (in use)" : "";
            facts.put(name, "%s%s  %s".formatted(where, used, secrets(name, values)));
        }
        return facts.isEmpty() ? new TextResult("no profile yet; type: login --save NAME") : new FactsResult(facts);
    }

    /** Where a profile's secrets are; never what they are. */
    private String secrets(String name, Map<String, String> values) throws SettingsException {
        if (!profiles.inKeychain(name).isEmpty()) {
            return "secret in the keychain";
        }
        boolean inFile = Arrays.stream(Key.values()).anyMatch(key -> key.isSecret() && values.containsKey(key.name()));
        return inFile ? "secret in its file" : "no secret kept";
    }

    private Result use(Invocation call) throws UsageException, IOException, SettingsException {
        String name = call.words().get(0);
        if (session.tape().isPresent()) {
            throw new UsageException("a replay has one tenant only, the recorded one");
        }
        if (!profiles.names().contains(name)) {
            throw new UsageException(
                    "no profile %s; there are: %s".formatted(name, String.join(", ", profiles.names())));
        }
        SettingsFile file = profiles.read(name);
        file.warnings().forEach(warning -> screen.notice("warning: " + warning));
        session.use(name, file.values());
        return new TextResult(
                "using profile %s; what the environment or ./config.env set still wins, see: config".formatted(name));
    }

    /** The names, for completion; none where the folder cannot be read. */
    List<String> stored() {
        try {
            return profiles.names();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /**
     * Keeps the settings in force, for their owner only. A pasted token is not kept: it is over soon.
     *
     * @param apart whether the secrets go to the keychain; where that fails they are not kept at all
     */
    void save(String name, boolean apart) throws SettingsException, IOException {
        Map<Key, String> values = new EnumMap<>(Key.class);
        for (Key key : Key.values()) {
            session.settings().value(key).ifPresent(value -> values.put(key, value));
        }
        values.remove(Key.CXONE_BEARER);
        profiles.file(name);
        profiles.save(name, values, apart ? kept(name, values) : Set.of());
    }

    /** Moves the secrets out of the values into the keychain. */
    private Set<Key> kept(String name, Map<Key, String> values) {
        Set<Key> kept = EnumSet.noneOf(Key.class);
        List<Key> secrets = values.keySet().stream().filter(Key::isSecret).toList();
        try {
            for (Key key : secrets) {
                keychain.keep(name, key, Secret.of(values.getOrDefault(key, "")));
                kept.add(key);
            }
        } catch (KeychainException failed) {
            screen.notice("warning: %s; profile %s is kept without its secret, and login asks for it"
                    .formatted(failed.getMessage(), name));
        }
        values.keySet().removeAll(secrets);
        return kept;
    }

    /** What the keychain holds of the missing secrets; where it fails that is said once, and the sign-in goes on. */
    Map<Key, Secret> read(String name, List<Key> missing) {
        Map<Key, Secret> found = new EnumMap<>(Key.class);
        try {
            Set<Key> there = profiles.inKeychain(name);
            for (Key key : missing) {
                if (there.contains(key)) {
                    found.put(key, keychain.read(name, key));
                }
            }
        } catch (KeychainException | SettingsException failed) {
            screen.notice("warning: " + failed.getMessage());
        }
        return found;
    }
}
