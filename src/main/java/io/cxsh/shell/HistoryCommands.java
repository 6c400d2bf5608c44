package io.cxsh.shell;

import io.cxsh.files.WholeFile;
import io.cxsh.results.Result;
import io.cxsh.results.TextResult;
import io.cxsh.table.Count;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was asked in this session, and a script made of it. */
final class HistoryCommands implements CommandGroup {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

    private final Recorder recorder;
    private final Surroundings surroundings;

    HistoryCommands(Recorder recorder, Surroundings surroundings) {
        this.recorder = recorder;
        this.surroundings = surroundings;
    }

    @Override
    public List<String> names() {
        return List.of("history");
    }

    @Override
    public List<DeclaredCommand> all() {
        return List.of(
                Declare.command("history", "get along", "the lines of this session, numbered, or a script of them")
                        .operands(0, 1, "[FROM-TO]")
                        .option("script", "the .cxsh file to write; people stand in it as you typed them")
                        .flag("force", "write over a file that is there")
                        .unrecorded()
                        .does(this::history, "history", "history 1-2 --script triage.cxsh"));
    }

    private Result history(Invocation call) throws UsageException, IOException {
        List<RecordedLine> lines = recorder.lines();
        int[] range = range(call.operand(0).orElse("1-999999"), lines.size());
        List<String> chosen = new ArrayList<>();
        for (int i = range[0]; i <= range[1]; i++) {
            String text = lines.get(i - 1).text();
            chosen.add(call.value("script").isPresent() ? text : "%4d  %s".formatted(i, text));
        }
        Optional<String> script = call.value("script");
        if (script.isEmpty()) {
            return new TextResult(chosen.isEmpty() ? "nothing yet" : String.join("\n", chosen));
        }
        if (RANGE.matcher(script.get()).matches()) {
            throw new UsageException("--script takes the file: history %s --script FILE.cxsh".formatted(script.get()));
        }
        Path file = surroundings.folder().resolve(script.get());
        if (Files.exists(file) && !call.arguments().has("force")) {
            throw new UsageException(file.getFileName() + " is there already; --force writes over it");
        }
        WholeFile.write(file, "cxsh 1\n" + String.join("\n", chosen) + "\n");
        return new TextResult("written: %s, %s; run it: cxsh run %s"
                .formatted(file.getFileName(), Count.of(chosen.size(), "line"), script.get()));
    }

    private static int[] range(String text, int lines) throws UsageException {
        Matcher matcher = RANGE.matcher(text);
        if (!matcher.matches()) {
            throw new UsageException(text + " is no range; write it like 12-19");
        }
        int from = Math.max(1, Integer.parseInt(matcher.group(1)));
        int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
        return new int[] {from, Math.min(to, lines)};
    }
}
