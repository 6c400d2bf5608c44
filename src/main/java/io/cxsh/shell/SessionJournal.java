package io.cxsh.shell;

import io.cxsh.redaction.Redactor;
import io.cxsh.transport.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Puts into a journal what a session asked, was answered and showed; secrets and the names of its clients are left out. */
final class SessionJournal {
    private final Session session;
    private final Surroundings surroundings;
    private final Journal journal;
    private Map<String, Object> setting = Map.of();
    private int written;

    SessionJournal(Session session, Surroundings surroundings, Journal journal) {
        this.session = session;
        this.surroundings = surroundings;
        this.journal = journal;
    }

    /** Writes a line down, and the requests since the one before. */
    void line(JournalLine line) {
        if (!journal.isOpen()) {
            return;
        }
        Redactor secrets = session.ownRedactor();
        try {
            Map<String, Object> now = JournalReader.told(
                    SessionSetting.of(session, surroundings, secrets),
                    session.simulated().isPresent());
            if (!now.equals(setting)) {
                journal.add(JournalWord.SETTING, now);
                setting = now;
            }
            for (Exchange exchange : session.exchanges().after(written)) {
                journal.add(exchange, secrets);
                written++;
            }
            journal.add(JournalWord.LINE, line.told(secrets::redact));
            journal.write();
        } catch (IOException impossible) { // memory takes everything
            throw new UncheckedIOException(impossible);
        }
    }

    /** The session ends in order. */
    void end() {
        journal.end();
    }
}
