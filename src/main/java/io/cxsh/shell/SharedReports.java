package io.cxsh.shell;

import io.cxsh.redaction.Redactor;
import io.cxsh.script.Event;
import java.io.IOException;
import java.util.List;

/** Reports of scripts as others may see them: people under pseudonyms, secrets never. */
final class SharedReports {
    private final Sealing sealing;

    SharedReports(Sealing sealing) {
        this.sealing = sealing;
    }

    /**
     * The report's text.
     *
     * @throws UsageException when it would still hold a known value
     */
    String text(ScriptCall call, List<Event> events) throws UsageException, IOException {
        Redactor redactor = sealing.redactor(call.keepsPeople());
        List<Event> safe = events.stream().map(event -> safe(event, redactor)).toList();
        String text = call.report().orElseThrow().text(redactor.redact(call.file()), safe);
        Sealing.refuse(redactor.leakCheck().leavingNumbers().scan(text));
        sealing.keep(redactor);
        return text;
    }

    private static Event safe(Event event, Redactor redactor) {
        return new Event(
                redactor.redact(event.section()),
                redactor.redact(event.name()),
                redactor.redact(event.place()),
                event.failure().map(redactor::redact),
                event.took());
    }
}
