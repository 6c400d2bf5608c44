package io.cxsh.simulator;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/** A tenant behind a loopback port, alive until it is closed or the program ends. */
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
        ClassicView view = new ClassicView(world, worldClock);
        return new SimulatedTenant(new WireServer(port, worldClock, view::answer), scenario);
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

    /** The tenant's name. */
    public String tenant() {
        return "acme";
    }

    /** The lines that point a program's environment here. */
    public List<String> environment() {
        return List.of(
                "export CXONE_API_BASE=" + base(),
                "export CXONE_TENANT_ID=" + tenant(),
                "export CXONE_CLIENT_ID=" + clientId(),
                "export CXONE_CLIENT_SECRET=" + clientSecret(),
                "export CXONE_DIALECT=classic");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
