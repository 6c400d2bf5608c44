package io.cxsh.shell;

import io.cxsh.redaction.Secret;
import io.cxsh.results.FactsResult;
import io.cxsh.results.Result;
import io.cxsh.results.TextResult;
import io.cxsh.session.Key;
import io.cxsh.session.Settings;
import io.cxsh.session.SettingsException;
import io.cxsh.session.SignInException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Signing in and out, and where the settings come from. */
final class SessionCommands implements CommandGroup {
    private static final String PURPOSE = "sign in";
    private static final Map<String, Key> FLAGS = flags();

    private final Session session;
    private final InstantSource clock;
    private final ProfileCommands profiles;
    private final LoginSecrets secrets;

    SessionCommands(Session session, InstantSource clock, ProfileCommands profiles, LoginSecrets secrets) {
        this.profiles = profiles;
        this.secrets = secrets;
        this.session = session;
        this.clock = clock;
    }

    /** The options that set a key, for login and for the program itself; secrets are never among them. */
    static Map<String, Key> flags() {
        Map<String, Key> flags = new LinkedHashMap<>();
        flags.put("tenant", Key.CXONE_TENANT_ID);
        flags.put("base", Key.CXONE_API_BASE);
        flags.put("client-id", Key.CXONE_CLIENT_ID);
        flags.put("scope", Key.CXONE_SCOPE);
        flags.put("dialect", Key.CXONE_DIALECT);
        flags.put("flow", Key.CXONE_FLOW);
        flags.put("access-key-id", Key.CXONE_ACCESS_KEY_ID);
        flags.put("auth-url", Key.CXONE_AUTH_URL);
        flags.put("area", Key.CXONE_AREA);
        flags.put("api-version", Key.CXONE_API_VERSION);
        return flags;
    }

    @Override
    public List<String> names() {
        return List.of("login", "logout", "whoami", "config");
    }

    @Override
    public List<DeclaredCommand> all() {
        Declare login = Declare.command("login", PURPOSE, "signs in with the settings in force");
        FLAGS.forEach((option, key) -> login.option(option, key.meaning()));
        LoginSecrets.declare(login);
        return List.of(
                login.option("save", "a name to keep these settings under, once they have signed in")
                        .flag("keychain", "with --save: secrets go to the system's keychain, not to the profile's file")
                        .formats()
                        .does(this::login, "login"),
                Declare.command("logout", PURPOSE, "drops the token")
                        .unrecorded()
                        .does(this::logout, "logout"),
                Declare.command("whoami", PURPOSE, "tenant, scopes and the token's time; never the token")
                        .formats()
                        .does(this::whoami, "whoami"),
                Declare.command("config", PURPOSE, "the settings in force, or why one has its value")
                        .unrecorded()
                        .operands(0, 2, "[why KEY]")
                        .formats()
                        .does(this::config, "config", "config why API_BASE"));
    }

    private Result login(Invocation invocation)
            throws SettingsException, SignInException, IOException, UsageException, DroppedException {
        boolean keychain = invocation.arguments().has("keychain");
        if (keychain && invocation.value("save").isEmpty()) {
            throw new UsageException("the keychain is for profiles; type: login --save NAME --keychain");
        }
        Map<Key, String> flags = new EnumMap<>(Key.class);
        FLAGS.forEach((option, key) -> invocation.value(option).ifPresent(value -> flags.put(key, value)));
        Map<Key, Secret> entered = secrets.of(invocation, flags);
        if (!flags.isEmpty()) {
            session.override(flags);
        }
        session.enter(entered);
        Result who = signedIn(invocation);
        if (invocation.value("save").isPresent()) {
            profiles.save(invocation.value("save").get(), keychain);
        }
        return who;
    }

    /** A secret that was just entered and does not sign in is dropped, so that it is asked for again. */
    private Result signedIn(Invocation invocation) throws SettingsException, SignInException {
        try {
            Connection connection = session.connection();
            connection.tokens().forget();
            connection.tokens().current();
            return whoami(invocation);
        } catch (SettingsException | SignInException failed) {
            session.forgetEntered();
            throw failed;
        }
    }

    private Result logout(Invocation invocation) {
        boolean held = session.connected()
                .filter(connection -> connection.tokens().held().isPresent())
                .isPresent();
        session.connected().ifPresent(connection -> connection.tokens().forget());
        session.forgetEntered();
        return new TextResult(held ? "signed out; the token is dropped" : "not signed in");
    }

    private Result whoami(Invocation invocation) throws SettingsException, SignInException {
        return new FactsResult(WhoAmI.facts(session.connection(), clock.instant()));
    }

    private Result config(Invocation invocation) throws UsageException {
        Optional<String> verb = invocation.operand(0);
        if (verb.isEmpty()) {
            return settings();
        }
        if (!verb.get().equals("why") || invocation.operand(1).isEmpty()) {
            throw new UsageException("type: config, or: config why KEY");
        }
        return why(invocation.operand(1).get());
    }

    private Result settings() {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (Key key : Key.values()) {
            facts.put(
                    key.name(),
                    session.settings().why(key).stream()
                            .findFirst()
                            .map(origin -> origin.shown() + "  from " + origin.source())
                            .orElse("not set"));
        }
        return new FactsResult(facts);
    }

    private Result why(String name) throws UsageException {
        String names = Arrays.stream(Key.values()).map(Key::name).collect(Collectors.joining(", "));
        Key key = Key.named(name)
                .orElseThrow(() -> new UsageException("no setting %s; there are: %s".formatted(name, names)));
        List<Settings.Origin> origins = session.settings().why(key);
        List<String> lines = new ArrayList<>();
        lines.add(key + ": " + key.meaning());
        lines.add(
                origins.isEmpty()
                        ? "  not set"
                        : origins.stream().map(SessionCommands::line).collect(Collectors.joining("\n")));
        return new TextResult(String.join("\n", lines));
    }

    private static String line(Settings.Origin origin) {
        return "  %s  from %s%s".formatted(origin.shown(), origin.source(), origin.wins() ? "" : " (overruled)");
    }
}
