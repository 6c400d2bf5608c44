package io.cxsh.diagnosis;

import io.cxsh.api.ApiException;
import io.cxsh.api.CxoneApi;
import io.cxsh.api.StatesAnswer;
import io.cxsh.model.Query;
import io.cxsh.session.SignInException;
import io.cxsh.session.Token;
import io.cxsh.session.TokenKeeper;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Exchanges;
import io.cxsh.transport.RetryAfter;
import io.cxsh.transport.ServerWords;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A live tenant as a witness: asks each thing once, so that a question that differs only locally costs nothing. */
public final class TenantWitness implements Witness {
    private final CxoneApi api;
    private final TokenKeeper tokens;
    private final Exchanges exchanges;
    private final Map<Sampled, StatesAnswer> answers = new HashMap<>();
    private final Map<Sampled, Reading> faults = new HashMap<>();
    private final Map<Sampled, Optional<Instant>> dates = new HashMap<>();
    private @Nullable Reading signInFault;
    private @Nullable Exchange newest;
    private int requests;
    /** Whether any answer was a list with somebody in it. */
    private boolean speaks;

    /** The n-th answer to a query. */
    private record Sampled(Query part, int time) {}

    public TenantWitness(CxoneApi api, TokenKeeper tokens, Exchanges exchanges) {
        this.api = api;
        this.tokens = tokens;
        this.exchanges = exchanges;
    }

    @Override
    public boolean knows(Query query) {
        return isKnown(new Sampled(api.serverPart(query), 1));
    }

    private boolean isKnown(Sampled sampled) {
        return answers.containsKey(sampled) || faults.containsKey(sampled);
    }

    @Override
    public Reading states(Query query) {
        return statesAgain(query, 1);
    }

    @Override
    public Reading statesAgain(Query query, int time) {
        Sampled sampled = new Sampled(api.serverPart(query), time);
        if (!isKnown(sampled)) {
            ask(sampled);
        }
        StatesAnswer answer = answers.get(sampled);
        return answer == null ? heard(sampled, query) : rows(api.narrowed(answer, query));
    }

    /** A tenant that has answered with a list says nobody when it says nothing; before that, nobody knows. */
    private Reading heard(Sampled sampled, Query query) {
        Reading fault = faults.getOrDefault(sampled, noToken());
        return speaks && fault instanceof Reading.Odd odd && odd.silent()
                ? new Reading.Rows(
                        odd.exchange(),
                        odd.status(),
                        query,
                        0,
                        List.of(),
                        List.of(),
                        dates.getOrDefault(sampled, Optional.empty()))
                : fault;
    }

    private void ask(Sampled sampled) {
        int before = exchanges.count();
        try {
            StatesAnswer answer = api.states(sampled.part());
            requests++;
            newest = answer.exchange();
            speaks |= answer.total() > 0;
            answers.put(sampled, answer);
        } catch (SignInException fault) {
            signInFault = reading(fault);
            newest = fault.exchange().orElse(newest);
        } catch (ApiException fault) {
            requests++;
            newest = fault.exchange().orElse(newest);
            faults.put(sampled, reading(fault, exchanges.count() - before));
            dates.put(sampled, fault.exchange().flatMap(TenantWitness::date));
        }
    }

    private static Reading noToken() {
        return new Reading.Missing("no token to ask with");
    }

    private static Reading rows(StatesAnswer answer) {
        Exchange exchange = answer.exchange();
        return new Reading.Rows(
                exchange.number(),
                exchange.status(),
                answer.query(),
                answer.total(),
                answer.current(),
                answer.earlier(),
                date(exchange));
    }

    private static Optional<Instant> date(Exchange exchange) {
        return exchange.header("Date").flatMap(RetryAfter::date);
    }

    private static boolean isSilent(Exchange exchange) {
        String body = exchange.body().head(20).strip();
        boolean whole = exchange.incomplete().isEmpty() && (exchange.status() == 204 || exchange.status() == 200);
        return whole && (body.isEmpty() || body.equals("null"));
    }

    private static Reading reading(ApiException fault, int tries) {
        String said = fault.serverSaid();
        return fault.exchange()
                .<Reading>map(exchange -> switch (fault.kind()) {
                    case REFUSED -> new Reading.Refused(exchange.number(), exchange.status(), said, tries);
                    case WEB_PAGE -> new Reading.Odd(exchange.number(), exchange.status(), message(fault), true);
                    default ->
                        new Reading.Odd(
                                exchange.number(), exchange.status(), message(fault), false, isSilent(exchange));
                })
                .orElseGet(() -> new Reading.Unreachable(message(fault)));
    }

    private static Reading reading(SignInException fault) {
        Optional<Exchange> answered = fault.exchange();
        if (answered.isEmpty()) {
            return new Reading.Unreachable(message(fault));
        }
        Exchange exchange = answered.get();
        String said = ServerWords.of(exchange);
        int number = exchange.number();
        int status = exchange.status();
        return switch (fault.kind()) {
            case WEB_PAGE -> new Reading.Odd(number, status, message(fault), true);
            case REFUSED ->
                status == 404
                        ? new Reading.Refused(number, status, said, 1)
                        : new Reading.SignInRefused(number, status, fault.error(), said);
            case RATE_LIMITED, FAILED -> new Reading.Refused(number, status, said, 1);
            default -> new Reading.Odd(number, status, message(fault), false);
        };
    }

    private static String message(Exception fault) {
        return String.valueOf(fault.getMessage());
    }

    @Override
    public Reading signIn() {
        if (signInFault != null) {
            return signInFault;
        }
        return tokens.held().map(TenantWitness::granted).orElseGet(() -> new Reading.Missing("not signed in yet"));
    }

    private static Reading granted(Token token) {
        return new Reading.Granted(token.exchange(), token.asked(), token.grantedScopes());
    }

    /** The server stamps its answer somewhere between sending and receiving. */
    @Override
    public Reading clock() {
        Exchange exchange = newest;
        if (exchange == null) {
            return new Reading.Missing("no answer yet");
        }
        if (exchange.header("Age").isPresent()) {
            return new Reading.Missing("the answer was kept from earlier (Age), so its Date is an earlier moment");
        }
        return date(exchange)
                .<Reading>map(date -> new Reading.Clock(exchange.number(), date, ahead(exchange, date)))
                .orElseGet(() -> new Reading.Missing("the server sends no Date"));
    }

    /** From the end of the call that is nearer: a slow answer is no wrong clock. */
    private static Duration ahead(Exchange exchange, Instant date) {
        Instant received = exchange.sent().plus(exchange.took());
        if (date.isBefore(exchange.sent())) {
            return Duration.between(exchange.sent(), date);
        }
        return date.isAfter(received) ? Duration.between(received, date) : Duration.ZERO;
    }

    @Override
    public int requests() {
        return requests;
    }
}
