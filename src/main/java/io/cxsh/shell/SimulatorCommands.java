package io.cxsh.shell;

import io.cxsh.language.Parser;
import io.cxsh.language.SyntaxException;
import io.cxsh.results.FactsResult;
import io.cxsh.results.Result;
import io.cxsh.results.TextResult;
import io.cxsh.session.Dialect;
import io.cxsh.simulator.Scenario;
import io.cxsh.simulator.Scenarios;
import io.cxsh.simulator.SimulatedTenant;
import io.cxsh.simulator.Switches;
import io.cxsh.simulator.UnknownScenarioException;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The tenant on board. */
final class SimulatorCommands implements CommandGroup {
    private static final String PURPOSE = "try it";
    private static final String SWITCH =
            "NAME=POSITION: a behaviour of the platform that no source tells; see scenarios --switches";

    private final Session session;
    private final Surroundings surroundings;
    private final Screen screen;
    private final Supplier<LineRunner> runner;

    /**
     * The commands.
     *
     * @param runner runs the demo's lines, once the commands are all known
     */
    SimulatorCommands(Session session, Surroundings surroundings, Screen screen, Supplier<LineRunner> runner) {
        this.session = session;
        this.surroundings = surroundings;
        this.screen = screen;
        this.runner = runner;
    }

    @Override
    public List<String> names() {
        return List.of("demo", "scenarios", "simulate");
    }

    @Override
    public List<DeclaredCommand> all() {
        return List.of(
                Declare.command("demo", PURPOSE, "starts a simulated tenant and explains an invisible agent in it")
                        .unrecorded()
                        .operands(0, 1, "[SCENARIO]")
                        .option("dialect", "classic or platform, default the scenario's own")
                        .repeated("switch", SWITCH)
                        .does(this::demo, "demo", "demo silent-scope"),
                Declare.command("scenarios", PURPOSE, "what the simulated tenant can play")
                        .unrecorded()
                        .flag("switches", "instead, what of the platform no source tells, and can be turned")
                        .formats()
                        .does(this::scenarios, "scenarios", "scenarios --switches"),
                Declare.command("simulate", PURPOSE, "turns this session to a simulated tenant")
                        .unrecorded()
                        .operands(1, 1, "SCENARIO[+SCENARIO]")
                        .option("dialect", "classic or platform, default the scenario's own")
                        .option("port", "where to listen on this machine, default any free port")
                        .repeated("switch", SWITCH)
                        .does(
                                this::simulate,
                                "simulate wrong-channel",
                                "simulate platform-healthy --switch noRows=[] --switch hiddenBy=silence"));
    }

    private Result demo(Invocation invocation) throws UsageException, IOException {
        Scenario scenario = scenario(invocation, "demo");
        session.simulate(scenario, dialect(invocation, scenario), 0, surroundings.clock());
        screen.say("# a simulated tenant: " + scenario.summary());
        String question = scenario.questionAt(surroundings.clock().instant(), surroundings.zone());
        String states = question.replaceFirst("^explain (\\S+)", "states --agent $1");
        run(states.indexOf("--agent") == states.lastIndexOf("--agent") ? states : "states");
        run(question);
        return new TextResult("# scenarios lists more, demo NAME plays one, explain CX306 prints a page");
    }

    private void run(String line) {
        screen.say("cxsh> " + line);
        try {
            Parser.line(line).ifPresent(parsed -> runner.get().run(parsed, Caller.person("demo")));
        } catch (SyntaxException wrong) {
            runner.get().refuse(wrong, Exit.USAGE, false);
        }
        screen.say("");
    }

    private Result scenarios(Invocation invocation) throws UsageException {
        if (invocation.arguments().has("switches")) {
            return new FactsResult(new LinkedHashMap<>(Switches.all()));
        }
        Map<String, Object> lines = new LinkedHashMap<>();
        for (String name : Scenarios.names()) {
            Scenario scenario = scenario(name, List.of());
            lines.put(name, scenario.dialect() + ": " + scenario.summary());
        }
        return new FactsResult(lines);
    }

    private Result simulate(Invocation invocation) throws UsageException, IOException {
        String port = invocation.value("port").orElse("0");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new UsageException("--port takes a number from 0 to 65535, not " + port);
        }
        Scenario scenario = scenario(invocation, "");
        Dialect dialect = dialect(invocation, scenario);
        SimulatedTenant tenant = session.simulate(scenario, dialect, Integer.parseInt(port), surroundings.clock());
        String question = scenario.questionAt(surroundings.clock().instant(), surroundings.zone());
        return new TextResult("# %s\n# try: %s\n%s"
                .formatted(scenario.summary(), question, String.join("\n", tenant.environment(dialect.toString()))));
    }

    private static Dialect dialect(Invocation invocation, Scenario scenario) throws UsageException {
        String name = invocation.value("dialect").orElse(scenario.dialect());
        return Arrays.stream(Dialect.values())
                .filter(dialect -> dialect.toString().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("--dialect takes classic or platform, not " + name));
    }

    private static Scenario scenario(Invocation invocation, String otherwise) throws UsageException {
        return scenario(
                invocation.operand(0).orElse(otherwise), invocation.arguments().values("switch"));
    }

    private static Scenario scenario(String name, List<String> turned) throws UsageException {
        try {
            return Switches.turn(Scenarios.named(name), turned);
        } catch (UnknownScenarioException unknown) {
            throw new UsageException(String.valueOf(unknown.getMessage()));
        }
    }
}
