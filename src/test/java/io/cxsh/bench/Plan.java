package io.cxsh.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is run in each round. */
final class Plan {
    static final List<Integer> SIZES = List.of(100, 10_000, 100_000);
    static final int LARGE = 100_000;
    private static final int LINES = 200;

    private final BenchServer server;
    private final Certificate certificate;
    private final Path folder;
    private final String cxsh;
    private final Optional<String> python;
    private final Path script;
    private final boolean hasLibraries;

    /**
     * A plan.
     *
     * @param certificate what its TLS side shows
     * @param folder for what the commands read and write
     * @param cxsh the launcher
     * @param python the interpreter itself, not a wrapper; empty when there is none
     * @param hasLibraries whether it has those that the article's script uses
     */
    Plan(
            BenchServer server,
            Certificate certificate,
            Path folder,
            String cxsh,
            Optional<String> python,
            boolean hasLibraries) {
        this.hasLibraries = hasLibraries;
        this.server = server;
        this.certificate = certificate;
        this.folder = folder;
        this.cxsh = cxsh;
        this.python = python;
        this.script = folder.resolve("states.py");
    }

    /** The commands that are started anew each time. */
    List<Shot> shots() throws IOException {
        List<Shot> shots = new ArrayList<>();
        for (int agents : SIZES) {
            shots.add(cxsh("cxsh count " + agents, agents, "-c", "states | count"));
            shots.addAll(script("count", agents));
            curl("curl|jq count " + agents, agents, "jq length").ifPresent(shots::add);
        }
        shots.add(secure(cxsh("cxsh count 100", 100, "-c", "states | count")));
        for (Shot shot : script("count", 100)) {
            shots.add(secure(shot));
            if (hasLibraries) {
                Shot bare = bare(shot);
                shots.add(bare);
                shots.add(secure(bare));
            }
        }
        shots.add(cxsh("cxsh list", LARGE, "states", "--format", "csv"));
        shots.addAll(script("list", LARGE));
        curl("curl|jq list", LARGE, "jq -r '.[]|[.agentId,.email,.channel,.state.name,.state.type,.since]|@csv'")
                .ifPresent(shots::add);
        shots.addAll(script("filter", LARGE));
        shots.addAll(script("lookup", LARGE, server.someone(LARGE)));
        curl("curl|jq group", LARGE, "jq -c 'group_by(.state.name)|map([.[0].state.name,length])'")
                .ifPresent(shots::add);
        String before = folder.resolve("before.json").toString();
        String after = folder.resolve("after.json").toString();
        shots.add(cxsh("cxsh diff of files", LARGE, "-c", "diff %s %s | count".formatted(before, after)));
        shots.addAll(script("diff", LARGE, before, after));
        for (String kind : List.of("request", "local")) {
            for (int lines : List.of(1, 1 + LINES)) {
                String file = folder.resolve(kind + lines + ".cxsh").toString();
                shots.add(cxsh("cxsh " + kind + " script " + lines, 100, "run", file));
            }
        }
        return shots;
    }

    /** The scripts that the plan runs, by name. */
    Map<String, String> scripts() throws IOException {
        Map<String, String> scripts = new LinkedHashMap<>();
        String request = "states --email " + server.someone(100) + "\n";
        String local = "requests\n";
        for (int lines : List.of(1, 1 + LINES)) {
            scripts.put("request" + lines + ".cxsh", "cxsh 1\n" + request.repeat(lines));
            scripts.put("local" + lines + ".cxsh", "cxsh 1\nstates\n" + local.repeat(lines));
        }
        return scripts;
    }

    /** A session with two large results. */
    Dialogue session() throws IOException {
        List<String> lines = new ArrayList<>(List.of("states as @a", "states as @b"));
        warm().forEach((name, line) -> lines.addAll(List.of(line, line, line, line, line)));
        return new Dialogue("\\[%d\\]>", List.of(cxsh), settings(LARGE), lines);
    }

    /** What is asked again and again in the session, by the name of its figure. */
    Map<String, String> warm() throws IOException {
        Map<String, String> warm = new LinkedHashMap<>();
        warm.put("filter", "@a | where state=Wrapup | count");
        warm.put("group", "@a | count --by state");
        warm.put("lookup", "states --email " + server.someone(LARGE) + " | count");
        warm.put("fetch", "states | count");
        warm.put("diff", "diff @a @b | count");
        return warm;
    }

    private Shot cxsh(String name, int agents, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(cxsh));
        command.addAll(List.of(words));
        return new Shot(name, command, settings(agents), "");
    }

    private Shot secure(Shot shot) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>(shot.settings());
        settings.putAll(certificate.trusted());
        settings.put("CXONE_API_BASE", server.secureBase(100));
        return new Shot(shot.name() + " over TLS", shot.command(), settings, shot.expected());
    }

    private List<Shot> script(String what, int agents, String... words) throws IOException {
        if (python.isEmpty()) {
            return List.of();
        }
        List<String> command = new ArrayList<>(List.of(python.get(), script.toString(), what));
        command.addAll(List.of(words));
        String name = "Python " + what + (what.equals("count") ? " " + agents : "");
        Map<String, String> settings = new LinkedHashMap<>(settings(agents));
        if (hasLibraries) {
            settings.put("BENCH_LIBRARIES", "1");
        }
        return List.of(new Shot(name, command, settings, ""));
    }

    /** The same script on the standard library alone. */
    private static Shot bare(Shot shot) {
        Map<String, String> settings = new LinkedHashMap<>(shot.settings());
        settings.remove("BENCH_LIBRARIES");
        return new Shot("bare " + shot.name(), shot.command(), settings, shot.expected());
    }

    private Optional<Shot> curl(String name, int agents, String filter) throws IOException {
        if (!Programs.has("curl") || !Programs.has("jq")) {
            return Optional.empty();
        }
        String form = "grant_type=client_credentials&client_id=bench&client_secret=bench";
        String line = "t=$(curl -s -d '%s' $CXONE_API_BASE/oauth/token | jq -r .access_token); ".formatted(form)
                + "curl -s -H \"Authorization: Bearer $t\" $CXONE_API_BASE/api/v2/agents/states | "
                + filter;
        return Optional.of(new Shot(name, List.of("sh", "-c", line), settings(agents), ""));
    }

    /** Where the commands find a tenant of so many agents. */
    Map<String, String> settings(int agents) throws IOException {
        return Map.of(
                "CXONE_API_BASE", server.base(agents),
                "CXONE_TENANT_ID", "bench",
                "CXONE_CLIENT_ID", "bench",
                "CXONE_CLIENT_SECRET", "bench",
                "CXSH_HOME", folder.resolve("home").toString(),
                "CXSH_PAGER", "off", // at a terminal a list of a hundred would wait in it for a key
                "NO_PROXY", "127.0.0.1");
    }
}
