package io.cxsh.simulator;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A tenant behind a loopback port, alive until it is closed or the program ends. It speaks both dialects at once: the
 * classic contract, and the platform's own APIs.
 */
public final class SimulatedTenant implements AutoCloseable {
    private final WireServer server;
    private final Scenario scenario;

    private SimulatedTenant(WireServer server, Scenario scenario) {
        this.server = server;
        this.scenario = scenario;
    }

    /**
     * Starts a scenario's tenant.
     *
     * @param port where to listen on loopback; 0 for any free one
     * @param clock this machine's clock; the world's runs with it, ahead or behind as the scenario says
     * @throws IOException when the port cannot be had
     */
    public static SimulatedTenant start(Scenario scenario, int port, InstantSource clock) throws IOException {
        Instant now = clock.instant();
        World world = new World(scenario, now);
        InstantSource worldClock = () -> clock.instant().plus(world.ahead());
        Counter client = new Counter(world, worldClock, Holder.CLIENT);
        Counter supervisor = new Counter(new World(scenario.unrestricted(), now), worldClock, Holder.SUPERVISOR);
        WireServer server = new WireServer(
                port, worldClock, request -> (supervisor.serves(request) ? supervisor : client).answer(request));
        return new SimulatedTenant(server, scenario);
    }

    /** The tenant as one holder of credentials meets it. */
    private record Counter(Holder holder, ClassicView classic, PlatformView platform) {
        Counter(World world, InstantSource clock, Holder holder) {
            this(holder, new ClassicView(world, clock, holder), new PlatformView(world, clock, holder));
        }

        boolean serves(WireRequest request) {
            return holder.signsIn(request) || classic.hasGranted(request) || platform.hasGranted(request);
        }

        Reply answer(WireRequest request) {
            return platform.answer(request).orElseGet(() -> classic.answer(request));
        }
    }

    /** What it plays. */
    public Scenario scenario() {
        return scenario;
    }

    /** Its address. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** The API client that it knows. */
    public String clientId() {
        return ClassicView.CLIENT_ID;
    }

    /** The client's secret; it opens nothing but this simulation. */
    public String clientSecret() {
        return ClassicView.CLIENT_SECRET;
    }

    /** The access key that it knows; the platform's sign-in takes it. */
    public String accessKeyId() {
        return GlobalSignIn.ACCESS_KEY_ID;
    }

    /** The access key's secret; it opens nothing but this simulation. */
    public String accessKeySecret() {
        return GlobalSignIn.ACCESS_KEY_SECRET;
    }

    /** The area that a regional sign-in names. */
    public String area() {
        return new PlatformClaims(new PlatformSwitches(scenario.world())).area();
    }

    /** The tenant's name. */
    public String tenant() {
        return PlatformClaims.TENANT;
    }

    /** The lines that point a program's environment here, for the classic dialect. */
    public List<String> environment() {
        return environment(Scenario.CLASSIC);
    }

    /**
     * The lines that point a program's environment here.
     *
     * @param dialect {@code classic} or {@code platform}
     */
    public List<String> environment(String dialect) {
        return variables(dialect).entrySet().stream()
                .map(variable -> "export " + variable.getKey() + "=" + variable.getValue())
                .toList();
    }

    /**
     * The variables that point a program here.
     *
     * @param dialect {@code classic} or {@code platform}
     */
    public Map<String, String> variables(String dialect) {
        Map<String, String> variables = new LinkedHashMap<>();
        boolean platform = !dialect.equals(Scenario.CLASSIC);
        if (!platform || new PlatformSwitches(scenario.world()).apiHost().isPresent()) {
            variables.put("CXONE_API_BASE", base().toString()); // on the platform the stale host of a moved tenant
        }
        variables.put("CXONE_TENANT_ID", tenant());
        variables.put("CXONE_CLIENT_ID", clientId());
        variables.put("CXONE_CLIENT_SECRET", clientSecret());
        if (platform) {
            variables.put("CXONE_AUTH_URL", base().toString());
            variables.put("CXONE_ACCESS_KEY_ID", accessKeyId());
            variables.put("CXONE_ACCESS_KEY_SECRET", accessKeySecret());
            variables.put("CXONE_AREA", area());
        }
        variables.put("CXONE_DIALECT", dialect);
        return variables;
    }

    /**
     * The variables that point a program here as somebody who may see everybody.
     *
     * @param dialect {@code classic} or {@code platform}
     */
    public Map<String, String> supervisor(String dialect) {
        Map<String, String> variables = new LinkedHashMap<>(variables(dialect));
        variables.replace("CXONE_ACCESS_KEY_ID", Holder.SUPERVISOR.accessKeyId());
        if (dialect.equals(Scenario.CLASSIC)) {
            variables.put("CXONE_CLIENT_ID", Holder.SUPERVISOR.clientId());
        }
        return variables;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
