package io.cxsh.shell;

import io.cxsh.api.ApiException;
import io.cxsh.api.CxoneApi;
import io.cxsh.api.StatesAnswer;
import io.cxsh.api.TenantData;
import io.cxsh.api.Told;
import io.cxsh.diagnosis.AgentReference;
import io.cxsh.model.AgentId;
import io.cxsh.model.AgentState;
import io.cxsh.model.HistoryEntry;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import io.cxsh.model.SinceText;
import io.cxsh.results.Result;
import io.cxsh.results.Timeline;
import io.cxsh.results.Timeline.Span;
import io.cxsh.results.TimelineResult;
import io.cxsh.session.SignInException;
import io.cxsh.table.Format;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What happened to one agent, as a timeline. */
final class TimelineCommands implements CommandGroup {
    private static final Duration DAY = Duration.ofHours(24);

    private final Session session;
    private final InstantSource clock;

    TimelineCommands(Session session, InstantSource clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return List.of("timeline");
    }

    @Override
    public List<DeclaredCommand> all() {
        return List.of(Declare.command("timeline", "see who is there", "one agent's states as lanes, with gaps")
                .operands(1, 1, "AGENT")
                .option("from", "the beginning, UTC where it names no zone; default 24 hours before the end")
                .option("to", "the end; default now")
                .option(
                        "format",
                        "how to show it: " + String.join(", ", Format.words()) + ", svg",
                        Stream.concat(Format.words().stream(), Stream.of("svg")).toArray(String[]::new))
                .does(this::timeline, "timeline ann.lee@acme.example"));
    }

    private Result timeline(Invocation call) throws Exception {
        Instant to = moment(call, "to").orElse(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        Instant from = moment(call, "from").orElse(to.minus(DAY));
        if (!from.isBefore(to)) {
            throw new UsageException("--from %s is not before --to %s".formatted(from, to));
        }
        boolean picture = call.value("format").filter("svg"::equals).isPresent();
        CxoneApi api = session.connection().api();
        Past past = api.more().isPresent()
                ? platform(api.more().get(), call.words().get(0), from, to)
                : classic(api, call.words().get(0));
        return new TimelineResult(
                new Timeline(past.agent(), from, to, past.spans()), past.note(), past.exchange(), picture);
    }

    private static Optional<Instant> moment(Invocation call, String option) throws UsageException {
        Optional<String> text = call.value(option);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> moment = new SinceText(text.get()).in(ZoneOffset.UTC);
        if (moment.isEmpty()) {
            throw new UsageException(
                    "--%s takes a time such as 2026-11-23T14:00:00Z, not %s".formatted(option, text.get()));
        }
        return moment;
    }

    /** What is known of an agent's past, not yet cut to a period. */
    private record Past(String agent, List<Span> spans, String note, int exchange) {}

    private static Past platform(TenantData data, String typed, Instant from, Instant to)
            throws ApiException, SignInException, NotFoundException {
        AgentId id = typed.strip().matches("\\d+")
                ? new AgentId(typed.strip())
                : new AgentSearch(data).find(typed).value().agentId();
        Told<List<HistoryEntry>> told = data.stateHistory(id, from, to);
        List<AgentState> states = told.value().stream().map(HistoryEntry::state).toList();
        List<Span> spans = new ArrayList<>();
        for (HistoryEntry entry : told.value()) {
            Instant since = entry.state().since();
            if (since != null) {
                Duration lasted = entry.duration();
                Instant end = lasted == null ? next(entry.state(), states).orElse(to) : since.plus(lasted);
                spans.add(span(entry.state(), since, end, true));
            }
        }
        return new Past(id.value(), spans, untimed(states), told.exchange().number());
    }

    /** The history of the classic contract: what holds still lasts, the rest ends where the channel's next begins. */
    private Past classic(CxoneApi api, String typed) throws ApiException, SignInException {
        Query query = new Query(List.of(new AgentReference(typed).filter()), true);
        StatesAnswer answer = api.states(query);
        List<AgentState> past = answer.earlier().stream().map(PlacedRow::state).toList();
        List<AgentState> now = answer.current().stream().map(PlacedRow::state).toList();
        List<AgentState> all = Stream.concat(past.stream(), now.stream()).toList();
        List<Span> spans = new ArrayList<>();
        for (AgentState state : all) {
            Instant since = state.since();
            if (since != null) {
                Optional<Instant> next = next(state, all);
                boolean told = next.isPresent() || now.contains(state);
                spans.add(span(state, since, told ? next.orElse(Instant.MAX) : since, told));
            }
        }
        String agent = all.isEmpty() ? typed : all.get(0).agentId().value();
        return new Past(agent, spans, untimed(all), answer.exchange().number());
    }

    private static Span span(AgentState state, Instant since, Instant end, boolean told) {
        return new Span(state.channel(), state.state(), state.kind(), since, end, told);
    }

    /** When the next state of the same channel began; one without a channel is of the whole agent. */
    private static Optional<Instant> next(AgentState state, List<AgentState> all) {
        return all.stream()
                .filter(other -> other.channel() == null
                        || state.channel() == null
                        || other.channel().equals(state.channel()))
                .map(AgentState::since)
                .filter(Objects::nonNull)
                .filter(since -> state.since() != null && since.isAfter(state.since()))
                .min(Instant::compareTo);
    }

    private static String untimed(List<AgentState> states) {
        long untimed = states.stream().filter(state -> state.since() == null).count();
        return untimed == 0 ? "" : untimed + " without a time, not drawn";
    }
}
