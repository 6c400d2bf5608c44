package io.cxsh.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The measure of speed: {@code BenchMain [--quick] [--runs N] [--json FILE]}, called by scripts/bench. */
public final class BenchMain {
    private static final Map<String, String> PROMPTS =
            Map.of("trino", "trino> ?", "sqlline", "sqlline> ?", "mongosh", "> ?");

    private final Plan plan;
    private final BenchServer server;
    private final Path folder;
    private final Optional<String> python;
    private final Figures figures = new Figures();
    private final Map<String, String> notes = new LinkedHashMap<>();

    private BenchMain(BenchServer server, Certificate certificate, Path folder, Optional<String> python) {
        this.server = server;
        this.folder = folder;
        this.python = python;
        this.plan = new Plan(
                server,
                certificate,
                folder,
                Path.of("scripts/cxsh").toAbsolutePath().toString(),
                python,
                Boolean.getBoolean("bench.libraries"));
        notes.put(
                "Python",
                Boolean.getBoolean("bench.libraries")
                        ? "with requests and dotenv, as the article's script; bare: the standard library alone"
                        : "the standard library alone; requests and dotenv, which the article's script uses, are not here");
    }

    /** Prints the report, and writes it to a file where one is named. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> words = List.of(arguments);
        int runs = words.contains("--runs")
                ? Integer.parseInt(words.get(words.indexOf("--runs") + 1))
                : words.contains("--quick") ? 2 : 9;
        Path folder = Files.createTempDirectory("cxsh-bench");
        Optional<String> python =
                Optional.of(System.getProperty("bench.python", "")).filter(path -> !path.isEmpty());
        Certificate certificate = Certificate.in(folder);
        try (BenchServer server = BenchServer.start(certificate)) {
            BenchMain bench = new BenchMain(server, certificate, folder, python);
            bench.prepare();
            for (int round = 0; round <= runs; round++) {
                bench.round(round > 0);
                System.err.println(round == 0 ? "warmed up" : "round " + round + " of " + runs);
            }
            bench.report(words);
        } catch (IOException broken) {
            System.err.println("bench: " + broken.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private void prepare() throws IOException {
        for (String name : List.of("states.py", "session.py")) {
            try (InputStream in = BenchMain.class.getResourceAsStream("/bench/" + name)) {
                Files.copy(Objects.requireNonNull(in, name), folder.resolve(name));
            }
        }
        for (Map.Entry<String, String> script : plan.scripts().entrySet()) {
            Files.writeString(folder.resolve(script.getKey()), script.getValue());
        }
        String before = new String(server.all(Plan.LARGE), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("before.json"), before);
        Files.writeString(
                folder.resolve("after.json"), before.replaceAll("(\"agentId\":\"\\d+99\".{20,90})Wrapup", "$1Busy"));
    }

    private void round(boolean counts) throws IOException, InterruptedException {
        Figures kept = counts ? figures : new Figures();
        for (Shot shot : plan.shots()) {
            BenchServer.Asked before = server.asked();
            kept.add(shot.name(), shot.run(folder));
            if (shot.name().equals("cxsh count 100")) {
                notes.put("P7 a one-shot", server.asked().since(before).toString());
            }
        }
        for (String kind : List.of("request", "local")) {
            double one = kept.last("cxsh " + kind + " script 1").millis();
            double many = kept.last("cxsh " + kind + " script 201").millis();
            kept.add("cxsh " + kind + " line", new Sample((many - one) / 200, 0));
        }
        if (python.isPresent()) {
            prompts(kept);
        } else {
            notes.put("P2, P3", "skipped: no python3, which the pseudo-terminal needs");
        }
    }

    private void prompts(Figures kept) throws IOException, InterruptedException {
        for (Map.Entry<String, String> peer : PROMPTS.entrySet()) {
            if (Programs.has(peer.getKey())) {
                Dialogue dialogue = new Dialogue(peer.getValue(), List.of(peer.getKey()), Map.of(), List.of());
                kept.add(peer.getKey() + " to prompt", heard(dialogue).toPrompt());
            } else {
                notes.put("P2 " + peer.getKey(), "not on this machine");
            }
        }
        BenchServer.Asked before = server.asked();
        Dialogue.Heard heard = heard(plan.session());
        notes.put(
                "P7 a session of 27 lines, 12 with a request",
                server.asked().since(before).toString());
        kept.add("cxsh to prompt", heard.toPrompt());
        double whole = heard.lines().stream().mapToDouble(Sample::millis).sum();
        kept.add("cxsh session", new Sample(whole, heard.toPrompt().mebibytes()));
        int line = 2;
        for (String name : plan.warm().keySet()) {
            kept.add("cxsh first " + name, heard.lines().get(line));
            kept.add("cxsh warm " + name, middle(heard.lines().subList(line + 1, line + 5)));
            line += 5;
        }
    }

    private static Sample middle(List<Sample> samples) {
        return samples.stream()
                .sorted(Comparator.comparing(Sample::millis))
                .toList()
                .get(samples.size() / 2);
    }

    private Dialogue.Heard heard(Dialogue dialogue) throws IOException, InterruptedException {
        return dialogue.run(python.orElseThrow(), folder.resolve("session.py"));
    }

    private void report(List<String> words) throws IOException {
        notes.put("machine", Runtime.getRuntime().availableProcessors() + " cores, cxsh on Java " + Runtime.version());
        Report report = new Report(figures, notes);
        StringBuilder text = new StringBuilder();
        report.write(text);
        System.out.print(text);
        if (words.contains("--json")) {
            StringBuilder json = new StringBuilder();
            report.json(json);
            Files.writeString(Path.of(words.get(words.indexOf("--json") + 1)), json);
        }
    }
}
