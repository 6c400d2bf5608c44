package io.cxsh.shell;

import io.cxsh.bundle.Recording;
import io.cxsh.cassette.ReplayTransport;
import io.cxsh.cassette.Unrecorded;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Exchanges;
import io.cxsh.transport.Request;
import io.cxsh.transport.Transport;
import io.cxsh.transport.TransportException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A recorded session while it is played: the recorded answers, and the recorded clock. A line that was recorded is
 * answered from its own exchanges at its own time, wherever it is typed; another one from the start of the recording.
 */
public final class Tape implements Transport, InstantSource {
    private final Recording recording;
    private final ReplayTransport replay;
    private final Exchanges answered;
    private final List<RecordedLine> lines;
    private int next;
    private int refusals;
    private Instant now;

    /**
     * A tape at its beginning.
     *
     * @param answered receives each exchange once it is played, under its recorded number
     */
    public Tape(Recording recording, Exchanges answered) {
        this.recording = recording;
        this.replay = new ReplayTransport(recording.exchanges());
        this.answered = answered;
        this.lines = RecordedLine.read(recording.session());
        this.now = recording.setting().clock();
    }

    /** What is played. */
    public Recording recording() {
        return recording;
    }

    /** The lines of the recording, in order. */
    List<RecordedLine> lines() {
        return lines;
    }

    /** Winds to where a line was recorded, before it runs. */
    void windTo(String line) {
        Optional<RecordedLine> recorded = find(line);
        replay.seek(
                recorded.map(RecordedLine::from).orElse(1),
                recorded.map(found -> end()).orElse(1));
        recorded.ifPresent(found -> now = found.at());
        refusals = replay.refused().size();
    }

    /** The next one of that text; after the last one the first again. */
    private Optional<RecordedLine> find(String line) {
        List<RecordedLine> order = new ArrayList<>(lines.subList(next, lines.size()));
        order.addAll(lines.subList(0, next));
        Optional<RecordedLine> found =
                order.stream().filter(one -> one.text().equals(line)).findFirst();
        found.ifPresent(one -> next = lines.indexOf(one) + 1);
        return found;
    }

    /** Where the exchanges of the found line end: where those of the next one begin. */
    private int end() {
        return next < lines.size() ? lines.get(next).from() : Integer.MAX_VALUE;
    }

    /** What the running line asked that is not on the tape. */
    Optional<Unrecorded> refusal() {
        List<Unrecorded> refused = replay.refused();
        return refused.size() > refusals ? Optional.of(refused.get(refused.size() - 1)) : Optional.empty();
    }

    /** Whether a question asked too often gets its last recorded answer again. */
    void answerAgain(boolean wanted) {
        replay.answerAgain(wanted);
    }

    @Override
    public Exchange send(Request request) throws TransportException {
        Exchange exchange = answered.restore(replay.send(request));
        Instant end = exchange.sent().plus(exchange.took());
        now = end.isAfter(now) ? end : now;
        return exchange;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
