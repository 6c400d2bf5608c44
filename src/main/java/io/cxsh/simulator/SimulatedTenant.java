package io.cxsh.simulator;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

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
        return List.of(
                "export CXONE_API_BASE=" + base(),
                "export CXONE_TENANT_ID=" + tenant(),
                "export CXONE_CLIENT_ID=" + clientId(),
                "export CXONE_CLIENT_SECRET=" + clientSecret(),
                "export CXONE_DIALECT=classic");
    }

    /**
     * The lines that point a program's environment here.
     *
     * @param dialect {@code classic} or {@code platform}
     */
    public List<String> environment(String dialect) {
        if (!dialect.equals("platform")) {
            return environment();
        }
        List<String> lines = new ArrayList<>(List.of(
                "export CXONE_AUTH_URL=" + base(),
                "export CXONE_TENANT_ID=" + tenant(),
                "export CXONE_CLIENT_ID=" + clientId(),
                "export CXONE_CLIENT_SECRET=" + clientSecret(),
                "export CXONE_ACCESS_KEY_ID=" + accessKeyId(),
                "export CXONE_ACCESS_KEY_SECRET=" + accessKeySecret(),
                "export CXONE_AREA=" + area(),
                "export CXONE_DIALECT=platform"));
        if (new PlatformSwitches(scenario.world()).apiHost().isPresent()) {
            lines.add("export CXONE_API_BASE=" + base()); // the stale host of a tenant that has moved
        }
        return List.copyOf(lines);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
