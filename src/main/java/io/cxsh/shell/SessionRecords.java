package io.cxsh.shell;

import io.cxsh.results.Result;
import io.cxsh.results.Rows;
import io.cxsh.results.RowsResult;
import io.cxsh.table.Count;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The records of earlier sessions at the prompt, and that of this one. */
final class SessionRecords implements CommandGroup {
    private static final String PURPOSE = "keep and compare";
    private static final String OFF = "off";

    private final Session session;
    private final Surroundings surroundings;
    private final Consumer<String> notices;
    private final JournalFolder folder;

    SessionRecords(Session session, Surroundings surroundings, Consumer<String> notices) {
        this.session = session;
        this.surroundings = surroundings;
        this.notices = notices;
        this.folder = JournalFolder.in(surroundings.home());
    }

    @Override
    public List<String> names() {
        return List.of("sessions", "recover");
    }

    @Override
    public List<DeclaredCommand> all() {
        return List.of(
                Declare.command("sessions", PURPOSE, "the sessions at the prompt that can be recovered, newest first")
                        .formats()
                        .unrecorded()
                        .does(call -> sessions(), "sessions"),
                Declare.command("recover", PURPOSE, "an earlier session, as after a killed shell; the network is off")
                        .operands(0, 1000, "[NUMBER] [COMMAND …]")
                        .unrecorded()
                        .does(this::elsewhere, "recover transcript ticket.md", "recover 2 bundle save session.cxb"));
    }

    private Result elsewhere(Invocation call) throws UsageException {
        throw new UsageException(
                "a session is recovered in a shell of its own; type at the system's prompt: cxsh recover");
    }

    private Result sessions() throws IOException {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (Path file : folder.newestFirst()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(cells.size() + 1);
            try {
                row.addAll(row(file));
            } catch (UsageException | IOException broken) {
                row.addAll(List.of("", "", "", "", "cannot be read"));
            }
            cells.add(row);
        }
        Rows rows = new Rows(List.of("number", "began", "tenant", "lines", "requests", "end"), cells);
        return new RowsResult(rows, rows.size(), "in " + folder.path());
    }

    private static List<Object> row(Path file) throws UsageException, IOException {
        Recovered found = JournalReader.read(file);
        String end = found.hasEnded() ? "in order" : JournalFolder.isRunning(file) ? "running" : "cut off";
        return List.of(
                found.recording().setting().began(),
                found.recording().setting().tenant(),
                found.lines().size(),
                found.recording().exchanges().size(),
                end);
    }

    /** The session of that number, the newest being 1; one that still runs comes as far as it is. */
    Recovered recovered(int number) throws UsageException, IOException {
        List<Path> files = folder.newestFirst();
        if (files.isEmpty()) {
            throw new UsageException("no session is recorded in " + folder.path());
        }
        if (number < 1 || number > files.size()) {
            throw new UsageException("no session %d; sessions lists %d".formatted(number, files.size()));
        }
        return JournalReader.read(files.get(number - 1));
    }

    /** What is told about a session before it goes on. */
    static String told(Recovered found) {
        return "recovered: %s, %s of the session that began at %s%s; the network is off"
                .formatted(
                        Count.of(found.lines().size(), "line"),
                        Count.of(found.recording().exchanges().size(), "request"),
                        found.recording().setting().began(),
                        found.isBroken() ? ", its last line broken" : "");
    }

    /** Records this session from now on, and says so when the one before was cut off. */
    void begin() {
        if (session.tape().isPresent() || OFF.equals(surroundings.environment().get("CXSH_JOURNAL"))) {
            return;
        }
        try {
            List<Path> before = folder.newestFirst();
            if (!before.isEmpty() && JournalFolder.wasCutOff(before.get(0))) {
                notices.accept("the session before was cut off; cxsh recover has it, as in: cxsh recover transcript");
            }
        } catch (IOException unreadable) {
            notices.accept("no record of earlier sessions: %s cannot be read".formatted(folder.path()));
        }
        Journal journal =
                Journal.in(surroundings.home(), surroundings.clock().instant(), surroundings.version(), notices);
        session.recorder().journal(new SessionJournal(session, surroundings, journal));
    }
}
