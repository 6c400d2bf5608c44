package io.cxsh.shell;

import io.cxsh.bundle.Recording;
import io.cxsh.cassette.HarException;
import io.cxsh.cassette.HarFile;
import io.cxsh.redaction.Leak;
import io.cxsh.redaction.LeakCheck;
import io.cxsh.redaction.Redactor;
import io.cxsh.results.Result;
import io.cxsh.results.Rows;
import io.cxsh.transcript.Entry;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Request;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A session as strangers may see it. Its redacted lines are played once more on its redacted exchanges, so that what is
 * written is what a replay shows, column by column; only where that cannot be (a line that needs a file, a lost
 * connection) the text of the screen is taken, with its people replaced.
 */
final class Sealing {
    private final Session session;
    private final Surroundings surroundings;
    private final Replays replays;
    private final PseudonymFile pseudonyms;

    Sealing(Session session, Surroundings surroundings, Replays replays) {
        this.session = session;
        this.surroundings = surroundings;
        this.replays = replays;
        this.pseudonyms = new PseudonymFile(surroundings.home(), surroundings.pause());
    }

    /**
     * The redactor for one file, told about everybody and every secret of the session so far.
     *
     * @throws IOException when the pseudonyms of earlier sessions cannot be read
     */
    Redactor redactor(boolean keepPeople) throws IOException {
        if (session.isOwn()) {
            session.recorder().restore(pseudonyms::given);
        }
        Redactor redactor = session.redactor();
        return keepPeople ? redactor.keepingPeople() : redactor.forOneFile();
    }

    /**
     * What leaves the session.
     *
     * @param recording the session for replaying, its transcript and findings still empty
     * @param entries every recorded line and what a replay shows for it, oldest first
     * @param replaced how many values were replaced in the lines, by kind
     */
    record Sealed(Recording recording, List<Entry> entries, Map<String, Integer> replaced) {}

    /**
     * The session under pseudonyms. What a replay shows is made of pseudonyms alone; the lines as they were typed, and
     * what was taken from the screen, are looked through here, every number included.
     *
     * @throws UsageException when they would still hold a known value
     */
    Sealed sealed(Redactor redactor) throws UsageException, IOException {
        Map<String, Integer> before = redactor.counts();
        String script = script(redactor);
        Map<String, Integer> replaced = redactor.counts();
        replaced.replaceAll((kind, number) -> number - before.getOrDefault(kind, 0));
        Recording recording =
                new Recording(SessionSetting.of(session, surroundings, redactor), redacted(redactor), script, "", "[]");
        List<Entry> seen = session.recorder().last(Integer.MAX_VALUE);
        List<Optional<Entry>> played =
                replays.open(surroundings.silent(), recording).played();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            Entry shown = seen.get(i);
            Optional<Entry> again = i < played.size() ? played.get(i) : Optional.empty();
            Optional<Entry> same = again.filter(entry -> isSame(shown, entry, redactor));
            entries.add(same.isPresent() ? same.get() : fromScreen(shown, redactor));
            check(entries.get(i).line(), redactor);
        }
        return new Sealed(recording, entries, replaced);
    }

    /**
     * An error about a file that is not there in a replay reads differently; that of an answer does not, but for words
     * of cxsh's own that are somebody's name, too. Where a replay would come to another cause or another number of rows,
     * what the person saw is right.
     */
    private static boolean isSame(Entry shown, Entry again, Redactor redactor) {
        return again.exit() == shown.exit()
                && isSame(shown.gist(), again.gist(), redactor)
                && (shown.exit() == 0 || redactor.redact(shown.output()).equals(redactor.redact(again.output())));
    }

    /** A count may have the digits of somebody's id. */
    private static boolean isSame(Optional<String> shown, Optional<String> again, Redactor redactor) {
        return shown.isEmpty()
                || shown.equals(again)
                || shown.map(redactor::redact).equals(again.map(redactor::redact));
    }

    private static Entry fromScreen(Entry shown, Redactor redactor) throws UsageException {
        String output = redactor.redact(shown.output());
        check(output, redactor);
        return new Entry(
                redactor.redact(shown.line()),
                output,
                shown.exit(),
                shown.at(),
                shown.verdict().map(redactor::redact),
                shown.gist().map(redactor::redact),
                Optional.empty());
    }

    private static void check(String text, Redactor redactor) throws UsageException {
        refuse(redactor.leakCheck().scan(text));
    }

    /** A text for this person's own files: secrets that a server repeated are left out, people stay. */
    String withoutSecrets(String text) {
        return session.withoutSecrets(text);
    }

    /** The same for rows. */
    Rows withoutSecrets(Rows rows) {
        Redactor secrets = session.secrets();
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (List<@Nullable Object> row : rows.cells()) {
            List<@Nullable Object> safe = new ArrayList<>(row);
            safe.replaceAll(cell -> cell instanceof String text ? secrets.redact(text) : cell);
            cells.add(safe);
        }
        return new Rows(rows.columns(), cells);
    }

    /** Notes everybody in a result that no recorded line showed. */
    void tell(Result result) {
        session.recorder().tell(result);
    }

    /** A secret that was typed or repeated in a person's place is nobody. */
    private Map<String, String> withoutSecrets(Map<String, String> given) {
        Map<String, String> safe = new LinkedHashMap<>(given);
        safe.values().removeIf(person -> !session.hidden(person).equals(person));
        return safe;
    }

    /** Keeps who stands behind the pseudonyms that leave now; those of a replay were given out elsewhere. */
    void keep(Redactor redactor) {
        Map<String, String> given = withoutSecrets(redactor.pseudonyms());
        if (!session.isOwn() || given.isEmpty()) {
            return;
        }
        try {
            pseudonyms.keep(given);
        } catch (IOException refused) {
            surroundings
                    .err()
                    .println("warning: reveal works in this session only, because %s cannot be written"
                            .formatted(surroundings.home().resolve("pseudonyms.json")));
        }
    }

    /**
     * Which home's pseudonyms those of this session are; empty where somebody else's bundle is played.
     *
     * @throws IOException when the pseudonyms of earlier sessions cannot be read
     */
    Optional<String> map() throws IOException {
        return session.isOwn() ? Optional.of(pseudonyms.id()) : Optional.empty();
    }

    /**
     * Who stands behind a pseudonym: what this session gave out, else what earlier ones did.
     *
     * @throws IOException when the pseudonyms of earlier sessions cannot be read
     */
    List<String> reveal(String pseudonym) throws IOException {
        Optional<String> here = session.redactor().reveal(pseudonym);
        return here.isPresent() ? List.of(here.get()) : pseudonyms.reveal(pseudonym);
    }

    /** A hit refuses the whole file. */
    static void refuse(List<Leak> leaks) throws UsageException {
        if (!leaks.isEmpty()) {
            throw new UsageException("not written: it would still hold a known " + leaks.get(0));
        }
    }

    /** The same for a text that a replay showed; a word in it is cxsh's own only where no answer holds it. */
    static void refuse(Sealed sealed, String text, LeakCheck check) throws UsageException {
        if (check.leavingNumbers().scan(text).isEmpty()) {
            return;
        }
        for (Exchange exchange : sealed.recording().exchanges()) {
            refuse(check.scan(exchange.request().uri() + "\n" + exchange.reason() + "\n"
                    + exchange.body().head(Integer.MAX_VALUE)));
            for (Request.Header header : exchange.headers()) {
                refuse(check.scan(header.value()));
            }
        }
        refuse(check.leavingNumbers().leavingWords().scan(text));
    }

    private String script(Redactor redactor) {
        return "cxsh 1\n"
                + session.recorder().lines().stream()
                        .map(line -> new RecordedLine(redactor.redact(line.text()), line.at(), line.from()))
                        .map(line -> line.written() + "\n")
                        .collect(Collectors.joining());
    }

    private List<Exchange> redacted(Redactor redactor) throws IOException {
        ByteArrayOutputStream har = new ByteArrayOutputStream();
        HarFile.write(session.exchanges().all(), redactor, surroundings.version(), har);
        try {
            return HarFile.read(new ByteArrayInputStream(har.toByteArray()));
        } catch (HarException tooLarge) {
            throw new IOException("the session is too large to be sealed: " + tooLarge.getMessage(), tooLarge);
        }
    }
}
