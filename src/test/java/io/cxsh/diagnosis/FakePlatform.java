package io.cxsh.diagnosis;

import io.cxsh.model.AgentId;
import io.cxsh.model.AgentState;
import io.cxsh.model.DirectoryEntry;
import io.cxsh.model.LoginEntry;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import io.cxsh.redaction.Secret;
import io.cxsh.session.Claims;
import io.cxsh.session.Dialect;
import io.cxsh.session.Token;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A tenant of the platform: the rows of a fake tenant, and the records that a test gives it. */
public final class FakePlatform implements Witness {
    private static final int DIRECTORY = 40;
    private final FakeTenant tenant;
    private final List<String> asked = new ArrayList<>();
    private Reading directory = new Reading.Missing("the directory is closed");
    private Reading logins = new Reading.Missing("the login history is closed");
    private Reading unit = new Reading.Missing("the business unit is closed");
    private Reading history = new Reading.Missing("the history is closed");
    private Reading token = NOT_TOLD;
    private Reading host = NOT_TOLD;

    private FakePlatform(FakeTenant tenant) {
        this.tenant = tenant;
    }

    /** A platform that shows these rows. */
    public static FakePlatform showing(AgentState... rows) {
        return new FakePlatform(FakeTenant.showing(rows));
    }

    /** A platform whose states are those of a tenant. */
    public static FakePlatform of(FakeTenant tenant) {
        return new FakePlatform(tenant);
    }

    /** An entry of the directory. */
    public static DirectoryEntry person(
            String id, String user, String email, @Nullable Boolean active, @Nullable String lastLogin) {
        return new DirectoryEntry(
                new AgentId(id),
                user,
                email,
                null,
                null,
                active,
                null,
                null,
                lastLogin == null ? null : Instant.parse(lastLogin),
                Map.of());
    }

    /** With these people in its directory, and so many withheld. */
    public FakePlatform listing(int withheld, DirectoryEntry... people) {
        directory = new Reading.Entries(
                DIRECTORY, "", List.of(people), Optional.of(new Reading.Entries.Hidden(withheld, DIRECTORY)));
        return this;
    }

    /** With a directory that refuses. */
    public FakePlatform refusing(int status, String said) {
        directory = new Reading.Refused(DIRECTORY, status, said, 1);
        return this;
    }

    /** With these sign-ins within the week. */
    public FakePlatform signingIn(String... moments) {
        List<LoginEntry> entries = Arrays.stream(moments)
                .map(moment -> new LoginEntry(Instant.parse(moment), null, null, Map.of()))
                .toList();
        logins = new Reading.Logins(DIRECTORY + 1, FakeTenant.NOW.minus(Duration.ofDays(7)), entries);
        return this;
    }

    /** With these states in her past. */
    public FakePlatform remembering(AgentState... past) {
        List<PlacedRow> rows = Arrays.stream(past)
                .map(state -> new PlacedRow(state, PlacedRow.UNPLACED))
                .toList();
        history = new Reading.Rows(DIRECTORY + 2, 200, Query.ALL, 0, List.of(), rows, Optional.of(FakeTenant.NOW));
        return this;
    }

    /** With a session timeout; 0 for none. */
    public FakePlatform timingOut(int minutes) {
        unit = new Reading.Unit(
                DIRECTORY + 3, minutes == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes)));
        return this;
    }

    /** With a token that says this of itself, in front of settings that name a tenant. */
    public FakePlatform claiming(String json, @Nullable String expected) {
        String jwt =
                "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8))
                        + ".c2ln";
        Claims claims = Claims.of(new Token(Secret.of(jwt), FakeTenant.NOW, null, Set.of(), null, 1, null));
        token = new Reading.Claimed(1, claims, Optional.ofNullable(expected));
        return this;
    }

    /** With a discovery that names another address than the one in use. */
    public FakePlatform moved(String to) {
        host = new Reading.Host(URI.create("https://old.example"), Optional.of(URI.create(to)), 2);
        return this;
    }

    /** What was asked besides states. */
    public List<String> asked() {
        return asked;
    }

    @Override
    public Dialect dialect() {
        return Dialect.PLATFORM;
    }

    @Override
    public Reading states(Query query) {
        return tenant.states(query);
    }

    @Override
    public Reading statesAgain(Query query, int time) {
        return tenant.statesAgain(query, time);
    }

    @Override
    public boolean knows(Query query) {
        return tenant.knows(query);
    }

    @Override
    public Reading history(Query identity, Optional<AgentId> agent) {
        asked.add("history " + agent.map(AgentId::value).orElse("?"));
        return history;
    }

    @Override
    public Reading directory(AgentReference agent) {
        asked.add("directory");
        return directory;
    }

    @Override
    public Reading logins(AgentId agent, Instant from) {
        asked.add("logins " + agent.value());
        return logins;
    }

    @Override
    public Reading unit() {
        asked.add("unit");
        return unit;
    }

    @Override
    public Reading signIn() {
        return tenant.signIn();
    }

    @Override
    public Reading clock() {
        return tenant.clock();
    }

    @Override
    public Reading token() {
        return token;
    }

    @Override
    public Reading host() {
        return host;
    }

    @Override
    public int requests() {
        return tenant.requests() + asked.size();
    }
}
