package io.cxsh.shell;

import io.cxsh.api.ApiException;
import io.cxsh.api.StatesAnswer;
import io.cxsh.model.Query;
import io.cxsh.results.DoctorResult;
import io.cxsh.results.DoctorResult.Check;
import io.cxsh.results.DoctorResult.Outcome;
import io.cxsh.session.Account;
import io.cxsh.session.Claims;
import io.cxsh.session.Dialect;
import io.cxsh.session.Key;
import io.cxsh.session.SettingsException;
import io.cxsh.session.SignInException;
import io.cxsh.session.Token;
import io.cxsh.session.platform.ApiHost;
import io.cxsh.session.platform.PlatformTenant;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.TransportException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the way to the tenant. A step that fails is told, and what does not need it goes on. */
final class Doctor {
    private final Session session;
    private final Reach reach;
    private final List<Check> checks = new ArrayList<>();
    private Exit exit = Exit.OK;
    private @Nullable Connection connection;

    Doctor(Session session, Surroundings surroundings) {
        this.session = session;
        this.reach = new Reach(session, surroundings);
    }

    DoctorResult examined() {
        settings();
        Optional<URI> door = Door.of(session.settings(), connection);
        if (door.isEmpty()) {
            skip("nothing says where the tenant is", "proxy", "dns", "connection", "clock", "discovery");
        } else {
            way(door.get());
        }
        Connection known = connection;
        if (known == null) {
            skip("the settings are not complete", "sign-in", "tenant", "data");
        } else if (signedIn(known)) {
            tenant(known);
            data(known);
        } else {
            skip("there is no token", "tenant", "data");
        }
        return new DoctorResult(checks, exit.code());
    }

    private void settings() {
        try {
            Dialect.Choice choice = Dialect.of(session.settings());
            ok("dialect", "%s: %s".formatted(choice.dialect(), choice.reason()), 0);
            connection = session.connection();
            ok("settings", "complete, of the profile " + session.profile(), 0);
        } catch (SettingsException wrong) {
            fail("settings", Fault.of(wrong), "set it in the environment or in ./config.env; see: config");
        }
    }

    private void way(URI door) {
        add(reach.proxy(door));
        add(reach.name(door));
        boolean discovers = isPlatform();
        Optional<Exchange> answer = Optional.empty();
        try {
            answer = Optional.of(reach.answer(door, discovers));
        } catch (TransportException fault) {
            Fault told = new Fault("connection", String.valueOf(fault.getMessage()), Exit.RUNTIME, Optional.empty());
            fail("connection", told, "check the address, the network, the proxy and the certificate; see: config");
            skip("nobody answered", "clock", "discovery");
        }
        if (answer.isPresent()) {
            add(Reach.connection(answer.get()));
            add(Reach.clock(answer.get()));
            add(discovers ? Reach.discovery(answer.get()) : skipped("discovery", "the classic API has none"));
        }
    }

    private boolean isPlatform() {
        try {
            return Dialect.of(session.settings()).dialect() == Dialect.PLATFORM;
        } catch (SettingsException unknown) {
            return false;
        }
    }

    private boolean signedIn(Connection known) {
        boolean held = known.tokens().held().isPresent();
        String flow = known.tenant() instanceof PlatformTenant tenant
                ? tenant.account().credentials().flow()
                : "";
        if (!held && flow.equals("browser")) {
            skip("it needs a person in a browser; type: login", "sign-in");
            return false;
        }
        boolean cut = checks.stream()
                .anyMatch(check -> check.name().equals("connection") && check.outcome() == Outcome.FAILED);
        if (!held && cut && !flow.equals("bearer")) {
            skip("nobody answered", "sign-in");
            return false;
        }
        try {
            Token token = known.tokens().current();
            String how = flow.isEmpty() ? "client credentials" : "flow " + flow;
            ok("sign-in", (held ? "signed in already, " : "signed in, ") + how, token.exchange());
            return true;
        } catch (SignInException refused) {
            fail("sign-in", Fault.of(refused), advice(refused));
            return false;
        }
    }

    private static String advice(SignInException refused) {
        return switch (refused.kind()) {
            case REFUSED -> "check the id and the secret, and where they come from: config why CLIENT_ID";
            case WEB_PAGE ->
                "the address or a proxy answers with a page for people: check CXONE_AUTH_URL or CXONE_API_BASE";
            case OVER -> "sign in anew: login";
            default -> "try again later; look at the answer with: requests";
        };
    }

    private void tenant(Connection known) {
        try {
            Token token = known.tokens().current();
            if (known.tenant() instanceof PlatformTenant tenant) {
                platform(tenant, Claims.of(token));
            } else {
                classic(token);
            }
        } catch (SettingsException | SignInException untold) {
            fail("tenant", Fault.of(untold), "set the address by hand: CXONE_API_BASE");
        }
    }

    private void classic(Token token) {
        boolean missing = token.grantedScopes()
                .filter(granted -> !granted.contains(Account.NEEDED_SCOPE))
                .isPresent();
        if (missing) {
            Fault told = new Fault(
                    "scope", "the token was granted without " + Account.NEEDED_SCOPE, Exit.RUNTIME, Optional.empty());
            fail("tenant", told, "an admin must allow the client this scope; lists may be empty without it");
            return;
        }
        String scopes = token.grantedScopes()
                .map(granted -> "scopes granted: " + String.join(" ", granted))
                .orElse("the sign-in does not say which scopes it granted");
        ok(
                "tenant",
                session.settings()
                                .value(Key.CXONE_TENANT_ID)
                                .map(id -> id + ", ")
                                .orElse("")
                        + scopes,
                token.exchange());
    }

    private void platform(PlatformTenant tenant, Claims claims) throws SettingsException, SignInException {
        ApiHost host = tenant.host();
        if (host.disagreement().isPresent()) {
            Fault told = new Fault(
                    "host",
                    "the settings say %s, discovery says %s"
                            .formatted(host.base(), host.disagreement().get()),
                    Exit.USAGE,
                    Optional.empty());
            fail("tenant", told, "drop CXONE_API_BASE, or set it to what discovery says");
            return;
        }
        String who =
                claims.agentId().map(id -> ", agent " + id).orElse("; the token names no agent, so it may see no data");
        String problem = host.discoveryProblem().map(words -> "; " + words).orElse("");
        ok("tenant", "%s at %s%s%s".formatted(tenant.name(), host.base(), who, problem), 0);
    }

    private void data(Connection known) {
        try {
            StatesAnswer answer = known.api().states(Query.ALL);
            int rows = answer.current().size();
            String sees = rows == 0
                    ? "accepted, and the list is empty: this token sees nobody"
                    : "%d rows in %d page%s".formatted(rows, answer.pages(), answer.pages() == 1 ? "" : "s");
            checks.add(new Check(
                    "data",
                    Outcome.OK,
                    sees,
                    rows == 0 ? "explain AGENT says why" : "",
                    answer.exchange().number()));
        } catch (ApiException | SignInException fault) {
            fail("data", Fault.of(fault), "explain AGENT says why, with the proof");
        }
    }

    private void ok(String name, String meaning, int exchange) {
        checks.add(new Check(name, Outcome.OK, meaning, "", exchange));
    }

    private static Check skipped(String name, String why) {
        return new Check(name, Outcome.SKIPPED, why, "", 0);
    }

    private void skip(String why, String... names) {
        for (String name : names) {
            checks.add(skipped(name, why));
        }
    }

    private void add(Check check) {
        checks.add(check);
        if (check.outcome() == Outcome.FAILED && exit == Exit.OK) {
            exit = Exit.RUNTIME;
        }
    }

    private void fail(String name, Fault fault, String advice) {
        int number = fault.exchange().map(Exchange::number).orElse(0);
        checks.add(new Check(name, Outcome.FAILED, fault.message(), advice, number));
        exit = exit == Exit.OK ? fault.exit() : exit;
    }
}
