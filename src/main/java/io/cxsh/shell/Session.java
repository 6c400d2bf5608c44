package io.cxsh.shell;

import io.cxsh.diagnosis.TenantWitness;
import io.cxsh.model.Query;
import io.cxsh.redaction.Redactor;
import io.cxsh.redaction.Secret;
import io.cxsh.results.KeptResults;
import io.cxsh.session.Dialect;
import io.cxsh.session.Key;
import io.cxsh.session.SettingSource;
import io.cxsh.session.Settings;
import io.cxsh.session.SettingsException;
import io.cxsh.simulator.Scenario;
import io.cxsh.simulator.SimulatedTenant;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Exchanges;
import io.cxsh.transport.TransportException;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one run of the shell keeps: settings, the way to the tenant, the exchanges, the last result. */
public final class Session implements AutoCloseable {
    private final Exchanges exchanges;
    private final Connector connector;
    private final Map<String, String> flags = new LinkedHashMap<>();
    private final Map<String, String> entered = new LinkedHashMap<>();
    private final KnownSecrets known = new KnownSecrets();
    private Vault vault = (name, missing) -> Map.of();
    private boolean isUnlocked;
    private Settings base;
    private String profile = "default";
    private @Nullable Connection connection;
    private @Nullable SimulatedTenant simulated;
    private final Results results;
    private final Recorder recorder = new Recorder();
    private @Nullable Query lastQuery;
    private @Nullable Tape tape;
    private @Nullable Recovered recovered;
    private final Map<String, String> sticky = new LinkedHashMap<>();

    /**
     * A session that has not signed in yet.
     *
     * @param base the settings without flags
     * @param kept the results of earlier sessions
     * @param connector makes the way to the tenant that settings name
     */
    public Session(Settings base, Exchanges exchanges, KeptResults kept, Connector connector) {
        this.results = new Results(kept);
        this.base = base;
        this.exchanges = exchanges;
        this.connector = connector;
    }

    /** The settings in force: in a simulation its own alone, lest a real tenant's address or key be used there. */
    Settings settings() {
        Settings chosen = simulated == null
                ? base.under("flag", flags)
                : new Settings(List.of(new SettingSource("simulation", flags)));
        return chosen.under("sign-in", entered);
    }

    /** Puts flags over all other sources; the next request signs in anew. */
    void override(Map<Key, String> stronger) {
        stronger.forEach((key, value) -> flags.put(key.name(), value));
        connection = null;
    }

    /** Takes secrets that were asked for or piped in; they hold until logout and for this tenant alone. */
    void enter(Map<Key, Secret> secrets) {
        secrets.forEach((key, secret) -> entered.put(key.name(), secret.reveal()));
        connection = null;
    }

    /** Gives a profile's secrets that are kept elsewhere; of the missing ones only. */
    interface Vault {
        Map<Key, Secret> read(String profile, List<Key> missing);
    }

    /** Reads missing secrets from there from now on, when there is need for one. */
    void unlocking(Vault given) {
        vault = given;
    }

    /** What is kept elsewhere for the profile in use; nothing in a simulation and in a replay. */
    Map<Key, Secret> kept(List<Key> missing) {
        List<Key> secrets = missing.stream().filter(Key::isSecret).toList();
        isUnlocked = true;
        return simulated != null || tape != null || secrets.isEmpty() ? Map.of() : vault.read(profile, secrets);
    }

    /** Drops the secrets that were asked for or piped in. */
    void forgetEntered() {
        isUnlocked = false;
        if (!entered.isEmpty()) {
            entered.clear();
            connection = null;
        }
    }

    /** The way to the tenant that the settings name. */
    Connection connection() throws SettingsException {
        Connection known = connection;
        if (known == null) {
            if (!isUnlocked) {
                enter(kept(LoginSecrets.missing(settings())));
            }
            known = connector.connect(settings());
            connection = known;
        }
        return known;
    }

    /** A way that other settings name, beside the one in use. */
    Connection beside(Settings other) throws SettingsException {
        return connector.connect(other);
    }

    /** The tenant as a witness of what it answers. */
    TenantWitness witness() throws SettingsException {
        return witness(connection());
    }

    /** The tenant as a witness of what it answers to that way's token. */
    TenantWitness witness(Connection way) throws SettingsException {
        return new TenantWitness(
                way.api(), way.tokens(), exchanges, way.tenant(), settings().value(Key.CXONE_TENANT_ID));
    }

    /** Whether anybody answers at an address; no credential is sent. */
    Exchange reach(URI address) throws TransportException {
        return connector.reach(address);
    }

    /** The way to the tenant, if there was need for one already. */
    Optional<Connection> connected() {
        return Optional.ofNullable(connection);
    }

    /**
     * Starts a simulated tenant and turns this session to it.
     *
     * @param dialect the one to ask it in
     */
    SimulatedTenant simulate(Scenario scenario, Dialect dialect, int port, InstantSource clock) throws IOException {
        close();
        SimulatedTenant started = SimulatedTenant.start(scenario, port, clock);
        simulated = started;
        known.madeUp(Set.of(started.clientSecret(), started.accessKeySecret()));
        forgetEntered();
        lastQuery = null;
        flags.putAll(started.variables(dialect.toString()));
        connection = null;
        return started;
    }

    /** The simulated tenant that this session is turned to. */
    Optional<SimulatedTenant> simulated() {
        return Optional.ofNullable(simulated);
    }

    /** Turns to a profile; the next request signs in anew. */
    void use(String name, Map<String, String> values) {
        forgetEntered();
        lastQuery = null;
        profile = name;
        base = base.over("profile " + name, values);
        connection = null;
    }

    /** The name of the profile in use. */
    String profile() {
        return profile;
    }

    /** Filters that hold for every query, field by field. */
    Map<String, String> sticky() {
        return sticky;
    }

    /** Plays a recorded session instead of asking a tenant. */
    public Session playing(Tape played) {
        tape = played;
        return this;
    }

    /** The recorded session that is played. */
    Optional<Tape> tape() {
        return Optional.ofNullable(tape);
    }

    /** Goes on with what the journal of an earlier session holds. */
    void recover(Recovered found) {
        recovered = found;
        found.recording().exchanges().forEach(exchanges::restore);
        recorder.restore(found.lines());
    }

    /** The session that is recovered, if this is one. */
    Optional<Recovered> recovered() {
        return Optional.ofNullable(recovered);
    }

    /** Whether this is a session of this person's, running or recovered, and not one that somebody sealed. */
    boolean isOwn() {
        return tape == null || recovered != null;
    }

    /** Every exchange so far. */
    Exchanges exchanges() {
        return exchanges;
    }

    /** What was asked and seen so far. */
    Recorder recorder() {
        return recorder;
    }

    /** The redactor, told about every secret in use and everybody who occurs so far. */
    Redactor redactor() {
        return SharedRedactor.of(this);
    }

    /** A text without the secrets of this session, which a server may have repeated; people stay. */
    String withoutSecrets(String text) {
        return secrets().redact(text);
    }

    /** The same for a screen: quick where none is in it. */
    String hidden(String text) {
        known.take(settings(), exchanges);
        return known.hidden(text);
    }

    /** A redactor that knows the secrets of this session, and nobody. */
    Redactor secrets() {
        known.take(settings(), exchanges);
        return known.redactor();
    }

    /** The same for this person's own record, which can do without the ids of clients and keys, too. */
    Redactor ownRedactor() {
        Redactor own = secrets();
        SharedRedactor.clients(settings(), own);
        return own;
    }

    /** The results so far. */
    Results results() {
        return results;
    }

    /** Remembers what was asked, also when the answer is an error. */
    void asked(Query query) {
        lastQuery = query;
    }

    /** The last query for states, answered or not. */
    Optional<Query> lastQuery() {
        return Optional.ofNullable(lastQuery);
    }

    @Override
    public void close() throws IOException {
        SimulatedTenant running = simulated;
        if (running != null) {
            running.close();
            simulated = null;
            forgetEntered();
            flags.clear();
            connection = null;
        }
    }
}
