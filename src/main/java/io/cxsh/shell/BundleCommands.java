package io.cxsh.shell;

import io.cxsh.bundle.Bundle;
import io.cxsh.bundle.BundleException;
import io.cxsh.bundle.BundleReader;
import io.cxsh.bundle.BundleServer;
import io.cxsh.bundle.BundleWriter;
import io.cxsh.bundle.Recording;
import io.cxsh.bundle.Setting;
import io.cxsh.redaction.Redactor;
import io.cxsh.results.FactsResult;
import io.cxsh.results.Result;
import io.cxsh.results.TextResult;
import io.cxsh.session.Key;
import io.cxsh.table.Count;
import io.cxsh.transcript.Head;
import io.cxsh.transcript.Rendering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The session in one file that replays anywhere. */
final class BundleCommands implements CommandGroup {
    private static final String PURPOSE = "keep and compare";

    private final Session session;
    private final Surroundings surroundings;
    private final Sealing sealing;

    BundleCommands(Session session, Surroundings surroundings, Sealing sealing) {
        this.session = session;
        this.surroundings = surroundings;
        this.sealing = sealing;
    }

    @Override
    public List<String> names() {
        return List.of("bundle", "replay", "reveal");
    }

    @Override
    public List<DeclaredCommand> all() {
        return List.of(
                Declare.command("bundle", PURPOSE, "this session in one file that replays without the tenant")
                        .operands(2, 2, "save|inspect|serve|open FILE")
                        .option("port", "where serve listens on this machine, default any free port")
                        .flag("keep-people", "people as they are; secrets are left out all the same")
                        .flag("force", "write over a file that is there")
                        .formats()
                        .unrecorded()
                        .does(this::bundle, "bundle save session.cxb", "bundle inspect session.cxb"),
                Declare.command("replay", PURPOSE, "plays a bundle: the same shell, the network off")
                        .operands(1, 1, "FILE")
                        .unrecorded()
                        .does(this::elsewhere, "replay session.cxb", "replay session.cxb run ticket.md --check"),
                Declare.command("reveal", PURPOSE, "who stands behind a pseudonym of this session or an earlier one")
                        .operands(1, 1, "PSEUDONYM")
                        .unrecorded()
                        .does(this::reveal));
    }

    private Result bundle(Invocation call) throws UsageException, IOException {
        Path file = surroundings.folder().resolve(call.words().get(1));
        try {
            return switch (call.words().get(0)) {
                case "save" -> save(call, file);
                case "inspect" -> inspect(BundleReader.open(file));
                case "serve" -> serve(call, BundleReader.open(file));
                case "open" -> elsewhere(call);
                default -> throw new UsageException("type: bundle save|inspect|serve|open FILE");
            };
        } catch (BundleException broken) {
            throw new UsageException(String.valueOf(broken.getMessage()));
        }
    }

    private Result elsewhere(Invocation call) throws UsageException {
        throw new UsageException("a bundle is played by a shell of its own; type at the system's prompt: cxsh replay "
                + call.words().get(call.words().size() - 1));
    }

    private Result save(Invocation call, Path file) throws UsageException, IOException, BundleException {
        if (Files.exists(file) && !call.arguments().has("force")) {
            throw new UsageException(file.getFileName() + " is there already; --force writes over it");
        }
        Redactor redactor = sealing.redactor(call.arguments().has("keep-people"));
        Sealing.Sealed sealed = sealing.sealed(redactor);
        Recording plain = sealed.recording();
        String transcript = Rendering.MD.text(head(call.arguments().has("keep-people")), sealed.entries());
        Map<String, Integer> counts = BundleWriter.ofSealed(redactor, sealed.replaced())
                .write(
                        file,
                        new Recording(
                                plain.setting(),
                                session.exchanges().all(),
                                plain.session(),
                                transcript,
                                session.recorder().findings()));
        sealing.keep(redactor);
        return new TextResult("saved %s: %s, %s; replaced: %s"
                .formatted(
                        file.getFileName(),
                        Count.of(session.recorder().lines().size(), "line"),
                        Count.of(session.exchanges().count(), "request"),
                        counts.isEmpty() ? "nothing" : words(counts)));
    }

    private Head head(boolean keepPeople) throws IOException {
        return new Head(
                surroundings.version(),
                session.settings().value(Key.CXONE_DIALECT).orElse("classic"),
                surroundings.clock().instant(),
                surroundings.zone(),
                "see redaction.json",
                keepPeople ? Optional.empty() : sealing.map());
    }

    private static String words(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }

    /** What is and what is not in it. */
    private static Result inspect(Bundle bundle) throws IOException {
        Recording recording = bundle.recording();
        Setting setting = recording.setting();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("made by", "cxsh " + setting.version());
        facts.put("dialect", setting.dialect());
        facts.put("tenant", setting.tenant());
        facts.put("clock", setting.began() + ", zone " + setting.zone());
        facts.put("requests", Integer.toString(recording.exchanges().size()));
        List<String> lines = new ArrayList<>();
        RecordedLine.read(recording.session()).forEach(line -> lines.add(line.text()));
        facts.put("lines", Integer.toString(lines.size()));
        for (int i = 0; i < lines.size(); i++) {
            facts.put("  " + (i + 1), lines.get(i));
        }
        facts.put("replaced", bundle.redactions().isEmpty() ? "nothing" : words(bundle.redactions()));
        facts.put("not in it", "tokens, client secrets, cookies; files that were loaded; results kept on disk");
        return new FactsResult(facts);
    }

    /** It listens until this program ends. */
    private static Result serve(Invocation call, Bundle bundle) throws UsageException, IOException {
        String port = call.value("port").orElse("0");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new UsageException("--port takes a number from 0 to 65535, not " + port);
        }
        BundleServer server = BundleServer.start(bundle.recording(), Integer.parseInt(port));
        return new TextResult(
                "# the recorded answers, read only; credentials do not matter\nexport CXONE_API_BASE=" + server.base());
    }

    private Result reveal(Invocation call) throws UsageException, IOException {
        String pseudonym = call.words().get(0);
        List<String> people = sealing.reveal(pseudonym);
        if (people.isEmpty()) {
            throw new UsageException(pseudonym + " was given out neither in this session nor in an earlier one");
        }
        return new TextResult(String.join("\nor, in another session, ", people));
    }
}
