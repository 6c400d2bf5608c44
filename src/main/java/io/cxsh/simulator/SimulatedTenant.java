package io.cxsh.simulator;

import java.io.IOException;
import java.net.URI;
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
        World world = new World(scenario, clock.instant());
        InstantSource worldClock = () -> clock.instant().plus(world.ahead());
        ClassicView classic = new ClassicView(world, worldClock);
        PlatformView platform = new PlatformView(world, worldClock);
        WireServer server = new WireServer(
                port, worldClock, request -> platform.answer(request).orElseGet(() -> classic.answer(request)));
        return new SimulatedTenant(server, scenario);
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

    @Override
    public void close() throws IOException {
        server.close();
    }
}
