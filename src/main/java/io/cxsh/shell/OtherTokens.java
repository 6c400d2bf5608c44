package io.cxsh.shell;

import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Reading;
import io.cxsh.redaction.SafeText;
import io.cxsh.redaction.Secret;
import io.cxsh.session.Key;
import io.cxsh.session.Profiles;
import io.cxsh.session.SettingSource;
import io.cxsh.session.Settings;
import io.cxsh.session.SettingsException;
import io.cxsh.session.SettingsFile;
import io.cxsh.session.Tenant;
import io.cxsh.simulator.SimulatedTenant;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Ways to the session's tenant with the token of another profile; the session's own stays in use. */
final class OtherTokens {
    /** The profile of a simulated tenant that may see everybody. */
    private static final String SUPERVISOR = "supervisor";

    /** Where secrets are that a profile's file lacks. */
    @FunctionalInterface
    interface Kept {
        /** Those of the missing secrets that are kept for the profile. */
        Map<Key, Secret> of(String profile, List<Key> missing);
    }

    private final Session session;
    private final Profiles profiles;
    private final Kept kept;
    private final Consumer<String> notices;

    /**
     * The tokens that profiles sign in for.
     *
     * @param kept what the keychain holds of a profile's missing secrets
     * @param notices receives what must be said beside a result
     */
    OtherTokens(Session session, Surroundings surroundings, Kept kept, Consumer<String> notices) {
        this.kept = kept;
        this.session = session;
        this.profiles = new Profiles(surroundings.home().resolve("profiles"));
        this.notices = notices;
    }

    /**
     * The way with that profile's token, which signs in when it is asked first. A replay takes the recorded one.
     *
     * @throws UsageException when there is no such profile, or it is of another API or address
     */
    Connection of(String profile) throws UsageException, IOException, SettingsException {
        Connection own = session.connection();
        Connection other = session.beside(settings(profile));
        if (own.tenant().dialect() != other.tenant().dialect()) {
            throw new UsageException("profile %s asks the %s API, this session the %s one: nothing to compare"
                    .formatted(profile, other.tenant().dialect(), own.tenant().dialect()));
        }
        Optional<URI> here = own.tenant().address();
        Optional<URI> there = other.tenant().address();
        if (here.isPresent() && there.isPresent() && !here.equals(there)) {
            throw elsewhere(profile, String.valueOf(there.get()), String.valueOf(here.get()));
        }
        return other;
    }

    /**
     * Makes sure, once both have signed in, that both tokens are of one tenant.
     *
     * @throws UsageException when they are not
     */
    void sameTenant(String profile, Tenant first, Tenant second) throws UsageException {
        if (!first.name().equals(second.name())) {
            throw elsewhere(profile, second.name(), first.name());
        }
    }

    /** Says so when the other token was asked and no list came. */
    void asked(String profile, Evidence evidence) {
        if (evidence.asked(Probe.OTHER_TOKEN)
                && !(evidence.of(Probe.OTHER_TOKEN) instanceof Reading.Missing)
                && evidence.rows(Probe.OTHER_TOKEN).isEmpty()) {
            notices.accept("note: profile %s was asked and brought no list; the last requests show why"
                    .formatted(SafeText.line(profile)));
        }
    }

    private static UsageException elsewhere(String profile, String there, String here) {
        return new UsageException("profile %s is of %s, not of %s: what two tokens see is compared within one tenant"
                .formatted(profile, there, here));
    }

    private Settings settings(String profile) throws UsageException, IOException, SettingsException {
        if (session.tape().isPresent()) {
            return session.settings();
        }
        Optional<SimulatedTenant> simulated = session.simulated();
        if (simulated.isPresent() && profile.equals(SUPERVISOR)) {
            String dialect = session.connection().tenant().dialect().toString();
            return new Settings(
                    List.of(new SettingSource("simulation", simulated.get().supervisor(dialect))));
        }
        if (!profiles.names().contains(profile)) {
            throw new UsageException("no profile %s; there are: %s".formatted(profile, String.join(", ", known())));
        }
        SettingsFile file = profiles.read(profile);
        file.warnings().forEach(warning -> notices.accept("warning: " + warning));
        Settings written = new Settings(List.of(new SettingSource("profile " + profile, file.values())));
        Map<String, String> secrets = new LinkedHashMap<>();
        kept.of(profile, LoginSecrets.missing(written))
                .forEach((key, secret) -> secrets.put(key.name(), secret.reveal()));
        return written.under("keychain", secrets);
    }

    private List<String> known() throws IOException {
        return session.simulated().isPresent() ? List.of(SUPERVISOR) : profiles.names();
    }
}
