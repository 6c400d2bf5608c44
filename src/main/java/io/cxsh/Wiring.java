package io.cxsh;

import io.cxsh.bundle.Recording;
import io.cxsh.bundle.Setting;
import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.cause.AgentBelongsElsewhere;
import io.cxsh.diagnosis.cause.AgentComesAndGoes;
import io.cxsh.diagnosis.cause.AgentHasNoSession;
import io.cxsh.diagnosis.cause.AgentIsLoggedOut;
import io.cxsh.diagnosis.cause.AgentIsOffline;
import io.cxsh.diagnosis.cause.AgentIsOnLaterPage;
import io.cxsh.diagnosis.cause.AgentMayNotWork;
import io.cxsh.diagnosis.cause.AnswerIsNoList;
import io.cxsh.diagnosis.cause.AnswerIsNotTheApi;
import io.cxsh.diagnosis.cause.CallIsForbidden;
import io.cxsh.diagnosis.cause.ChangesArriveLate;
import io.cxsh.diagnosis.cause.ChannelFilterHidesAgent;
import io.cxsh.diagnosis.cause.ClockIsOff;
import io.cxsh.diagnosis.cause.EmailFilterDoesNotMatch;
import io.cxsh.diagnosis.cause.EverybodyIsLoggedOut;
import io.cxsh.diagnosis.cause.FieldIsLeftOut;
import io.cxsh.diagnosis.cause.FiltersHideAgentTogether;
import io.cxsh.diagnosis.cause.FiltersHideEverybody;
import io.cxsh.diagnosis.cause.HostDoesNotServeTenant;
import io.cxsh.diagnosis.cause.IdAndEmailNameDifferentPeople;
import io.cxsh.diagnosis.cause.NobodyByThatName;
import io.cxsh.diagnosis.cause.RateIsLimited;
import io.cxsh.diagnosis.cause.ServiceFails;
import io.cxsh.diagnosis.cause.SessionEndedByItself;
import io.cxsh.diagnosis.cause.SignInIsRefused;
import io.cxsh.diagnosis.cause.SinceIsReadInAnotherZone;
import io.cxsh.diagnosis.cause.SinceLeavesUnchangedAgentsOut;
import io.cxsh.diagnosis.cause.StateFilterLeavesStateOut;
import io.cxsh.diagnosis.cause.StateIsNotReturned;
import io.cxsh.diagnosis.cause.TokenIsOfAnotherTenant;
import io.cxsh.diagnosis.cause.TokenIsRejected;
import io.cxsh.diagnosis.cause.TokenLacksScope;
import io.cxsh.diagnosis.cause.TokenMayNotSeeAgent;
import io.cxsh.diagnosis.cause.TokenNamesNoUser;
import io.cxsh.diagnosis.cause.TokenSeesNobody;
import io.cxsh.diagnosis.cause.UserNameDiffers;
import io.cxsh.redaction.SafeText;
import io.cxsh.results.KeptResults;
import io.cxsh.session.Key;
import io.cxsh.session.Profiles;
import io.cxsh.session.SecretFiles;
import io.cxsh.session.SettingSource;
import io.cxsh.session.Settings;
import io.cxsh.session.SettingsException;
import io.cxsh.session.SettingsFile;
import io.cxsh.shell.CxshShell;
import io.cxsh.shell.ProgressLine;
import io.cxsh.shell.Session;
import io.cxsh.shell.Surroundings;
import io.cxsh.shell.SystemBrowser;
import io.cxsh.shell.Tape;
import io.cxsh.transport.Budget;
import io.cxsh.transport.EnvironmentProxy;
import io.cxsh.transport.Exchanges;
import io.cxsh.transport.Limits;
import io.cxsh.transport.Numbering;
import io.cxsh.transport.Pause;
import io.cxsh.transport.Progress;
import io.cxsh.transport.Retrying;
import io.cxsh.transport.SafeCredentials;
import io.cxsh.transport.Transport;
import io.cxsh.transport.TrustFile;
import io.cxsh.transport.UnirestTransport;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Joins the floors; the only place that lists the causes. */
public final class Wiring {
    private static final int MOST_REQUESTS = 10_000;
    private static final List<Key> MASKED = List.of(Key.CXONE_CLIENT_ID, Key.CXONE_ACCESS_KEY_ID);

    private Wiring() {}

    /** What is around this process. */
    static Surroundings surroundings() {
        String version = Wiring.class.getPackage().getImplementationVersion();
        PrintStream err = utf8(new FileOutputStream(FileDescriptor.err), true);
        return new Surroundings(
                System.getenv(),
                Path.of("").toAbsolutePath(),
                System.in,
                utf8(new StandardOutput(new FileOutputStream(FileDescriptor.out), err), false),
                err,
                InstantSource.system(),
                Pause.sleeping(),
                ZoneId::systemDefault,
                isTerminal(),
                version == null ? "development" : version);
    }

    /** The launcher knows for sure and says so; without it the console is asked, which JDK 22 and newer always have. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        String said = System.getProperty("cxsh.terminal");
        return said == null ? System.console() != null : Boolean.parseBoolean(said);
    }

    private static PrintStream utf8(OutputStream stream, boolean atOnce) {
        return new PrintStream(new BufferedOutputStream(stream), atOnce, StandardCharsets.UTF_8);
    }

    /** A shell with everything it needs. */
    public static CxshShell shell(Surroundings surroundings) {
        return shell(surroundings, Limits.DEFAULT);
    }

    /** A shell whose calls may cost only so much. */
    static CxshShell shell(Surroundings surroundings, Limits limits) {
        Exchanges exchanges = new Exchanges();
        Transport transport = transport(surroundings, exchanges, limits);
        Session session = new Session(
                settings(surroundings),
                exchanges,
                new KeptResults(surroundings.home().resolve("results")),
                new Connections(transport, surroundings.clock(), new SystemBrowser(surroundings)));
        return new CxshShell(surroundings, session, Wiring::causes, (around, recording) -> replay(around, recording));
    }

    /** A shell that plays a recording: no network, the recorded clock. */
    private static CxshShell replay(Surroundings live, Recording recording) {
        Exchanges exchanges = new Exchanges();
        Tape tape = new Tape(recording, exchanges);
        Surroundings around = live.playing(tape, recording.setting().zone());
        Transport transport = new Retrying(tape, around.pause(), new SplittableRandom(), tape, wait -> {});
        Session session = new Session(
                        new Settings(List.of(new SettingSource("bundle", recorded(recording.setting())))),
                        exchanges,
                        new KeptResults(around.home().resolve("results")),
                        new Connections(transport, around.clock(), page -> {}))
                .playing(tape);
        return new CxshShell(around, session, Wiring::causes, (again, other) -> replay(again, other));
    }

    /** What signs in to a recording: the place of each secret is held by a mask. */
    private static Map<String, String> recorded(Setting setting) {
        if (!setting.settings().isEmpty()) {
            Map<String, String> settings = new HashMap<>(setting.settings());
            Stream.of(Key.values())
                    .filter(key -> key.isSecret() || MASKED.contains(key))
                    .forEach(key -> settings.putIfAbsent(key.name(), "***"));
            settings.put(Key.CXONE_DIALECT.name(), setting.dialect());
            return settings;
        }
        return Map.of(
                "CXONE_DIALECT", setting.dialect(),
                "CXONE_TENANT_ID", setting.tenant(),
                "CXONE_API_BASE", setting.base().toString(),
                "CXONE_CLIENT_ID", "***",
                "CXONE_CLIENT_SECRET", "***");
    }

    private static Transport transport(Surroundings surroundings, Exchanges exchanges, Limits limits) {
        Transport wire = new UnirestTransport(
                        limits,
                        new EnvironmentProxy(surroundings.environment()),
                        TrustFile.named(surroundings.environment()),
                        "cxsh/" + surroundings.version(),
                        surroundings.clock())
                .telling(progress(surroundings));
        Transport kept = new Budget(new Numbering(wire, exchanges), MOST_REQUESTS);
        return new SafeCredentials(new Retrying(
                kept,
                surroundings.pause(),
                new SplittableRandom(),
                surroundings.clock(),
                wait -> surroundings
                        .err()
                        .println("%s: waiting %.1f s before try %d of %d"
                                .formatted(
                                        SafeText.line(wait.reason()),
                                        wait.time().toMillis() / 1000.0,
                                        wait.nextTry(),
                                        wait.tries()))));
    }

    /** The launcher says whether errors go to a terminal; results may go elsewhere meanwhile. */
    private static Progress progress(Surroundings surroundings) {
        String said = System.getProperty("cxsh.progress");
        boolean watched = said == null ? surroundings.isTerminal() : Boolean.parseBoolean(said);
        return watched ? new ProgressLine(surroundings.err()) : Progress.NONE;
    }

    private static Settings settings(Surroundings surroundings) {
        SettingsFile file = SettingsFile.read(surroundings.folder().resolve("config.env"));
        SettingsFile profile = profile(surroundings);
        List<String> warnings = new ArrayList<>(file.warnings());
        warnings.addAll(profile.warnings());
        List<SettingSource> sources = new ArrayList<>();
        sources.add(new SettingSource("environment", surroundings.environment()));
        sources.addAll(SecretFiles.of(surroundings.environment(), surroundings.folder(), warnings));
        sources.add(new SettingSource("./config.env", file.values()));
        sources.add(new SettingSource("profile default", profile.values()));
        warnings.forEach(warning -> surroundings.err().println("warning: " + warning));
        return new Settings(sources);
    }

    private static SettingsFile profile(Surroundings surroundings) {
        try {
            return new Profiles(surroundings.home().resolve("profiles")).read("default");
        } catch (SettingsException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Every cause, in the order of its code. */
    public static List<Cause> causes() {
        return List.of(
                new TokenLacksScope(),
                new CallIsForbidden(),
                new TokenNamesNoUser(),
                new TokenIsRejected(),
                new SignInIsRefused(),
                new TokenMayNotSeeAgent(),
                new TokenSeesNobody(),
                new HostDoesNotServeTenant(),
                new TokenIsOfAnotherTenant(),
                new AgentBelongsElsewhere(),
                new AnswerIsNotTheApi(),
                new ChannelFilterHidesAgent(),
                new EmailFilterDoesNotMatch(),
                new IdAndEmailNameDifferentPeople(),
                new SinceIsReadInAnotherZone(),
                new SinceLeavesUnchangedAgentsOut(),
                new FiltersHideAgentTogether(),
                new AgentIsOnLaterPage(),
                new FieldIsLeftOut(),
                new StateFilterLeavesStateOut(),
                new FiltersHideEverybody(),
                new AgentIsLoggedOut(),
                new AgentHasNoSession(),
                new SessionEndedByItself(),
                new AgentIsOffline(),
                new StateIsNotReturned(),
                new NobodyByThatName(),
                new AgentMayNotWork(),
                new UserNameDiffers(),
                new AgentComesAndGoes(),
                new EverybodyIsLoggedOut(),
                new RateIsLimited(),
                new ServiceFails(),
                new AnswerIsNoList(),
                new ChangesArriveLate(),
                new ClockIsOff());
    }
}
