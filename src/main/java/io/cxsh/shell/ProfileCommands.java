package io.cxsh.shell;

import io.cxsh.results.FactsResult;
import io.cxsh.results.Result;
import io.cxsh.results.TextResult;
import io.cxsh.session.Key;
import io.cxsh.session.Profiles;
import io.cxsh.session.SettingsException;
import io.cxsh.session.SettingsFile;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings under names, for people who look after several tenants. */
final class ProfileCommands {
    private static final String PURPOSE = "sign in";

    private final Session session;
    private final Profiles profiles;
    private final Screen screen;

    ProfileCommands(Session session, Surroundings surroundings, Screen screen) {
        this.session = session;
        this.profiles = new Profiles(surroundings.home().resolve("profiles"));
        this.screen = screen;
    }

    List<DeclaredCommand> all() {
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
            facts.put(name, name.equals(session.profile()) ? where + "  (in use)" : where);
        }
        return facts.isEmpty() ? new TextResult("no profile yet; type: login --save NAME") : new FactsResult(facts);
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
    List<String> names() {
        try {
            return profiles.names();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** Keeps the settings in force, for their owner only. */
    void save(String name) throws SettingsException, IOException {
        Map<Key, String> values = new EnumMap<>(Key.class);
        for (Key key : Key.values()) {
            session.settings().value(key).ifPresent(value -> values.put(key, value));
        }
        profiles.save(name, values);
    }
}
