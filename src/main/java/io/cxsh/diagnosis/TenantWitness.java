package io.cxsh.diagnosis;

import io.cxsh.api.ApiException;
import io.cxsh.api.CxoneApi;
import io.cxsh.api.StatesAnswer;
import io.cxsh.model.AgentId;
import io.cxsh.model.Query;
import io.cxsh.session.Claims;
import io.cxsh.session.Dialect;
import io.cxsh.session.SignInException;
import io.cxsh.session.Tenant;
import io.cxsh.session.Token;
import io.cxsh.session.TokenKeeper;
import io.cxsh.session.platform.ApiHost;
import io.cxsh.session.platform.PlatformTenant;
import io.cxsh.session.platform.Tenancy;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Exchanges;
import io.cxsh.transport.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A live tenant as a witness: asks each thing once, so that a question that differs only locally costs nothing. */
public final class TenantWitness implements Witness {
    /** A period that ends now is asked for to its end, whatever the clocks differ by. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final CxoneApi api;
    private final TokenKeeper tokens;
    private final Exchanges exchanges;
    private final Tenant tenant;
    private final Optional<String> expected;
    private final TenantRecords records;
    private final Map<Sampled, StatesAnswer> answers = new HashMap<>();
    private final Map<Sampled, Reading> faults = new HashMap<>();
    private final Map<Sampled, Optional<Instant>> dates = new HashMap<>();
    private @Nullable TenantWitness other;
    private @Nullable Reading signInFault;
    private @Nullable Exchange newest;
    private int requests;
    /** Whether any answer was a list with somebody in it. */
    private boolean speaks;

    /** The n-th answer to a query. */
    private record Sampled(Query part, int time) {}

    /**
     * A tenant as its API shows it.
     *
     * @param tokens its sign-in
     * @param tenant which one it is
     * @param expected the tenant's name or id as the settings have it; empty for none
     */
    public TenantWitness(
            CxoneApi api, TokenKeeper tokens, Exchanges exchanges, Tenant tenant, Optional<String> expected) {
        this.api = api;
        this.tokens = tokens;
        this.exchanges = exchanges;
        this.tenant = tenant;
        this.expected = expected;
        this.records = new TenantRecords(api.more(), exchanges);
    }

    /** Has another token beside its own. */
    public TenantWitness beside(TenantWitness withOtherToken) {
        other = withOtherToken;
        return this;
    }

    @Override
    public Reading otherToken() {
        return other == null ? Witness.super.otherToken() : other.states(Query.ALL);
    }

    @Override
    public Dialect dialect() {
        return tenant.dialect();
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
            requests += answer.exchanges().size();
            newest = answer.exchange();
            speaks |= answer.total() > 0 || !answer.earlier().isEmpty();
            answers.put(sampled, answer);
        } catch (SignInException fault) {
            signInFault = FaultReading.of(fault);
            newest = fault.exchange().orElse(newest);
        } catch (ApiException fault) {
            requests++;
            newest = fault.exchange().orElse(newest);
            faults.put(sampled, FaultReading.of(fault, exchanges.after(before)));
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
                date(exchange),
                answer.exchanges().stream()
                        .limit(answer.pages())
                        .map(Exchange::number)
                        .toList(),
                answer.isComplete());
    }

    private static Optional<Instant> date(Exchange exchange) {
        return exchange.header("Date").flatMap(RetryAfter::date);
    }

    @Override
    public Reading signIn() {
        if (signInFault != null) {
            return signInFault;
        }
        return tokens.held().map(TenantWitness::granted).orElseGet(() -> new Reading.Missing("not signed in yet"));
    }

    private static Reading granted(Token token) {
        String where = token.stated() == null ? "$.access_token" : "$.scope";
        return new Reading.Granted(token.exchange(), token.asked(), token.grantedScopes(), where);
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
    public Reading history(Query identity, Optional<AgentId> agent) {
        if (dialect() == Dialect.CLASSIC) {
            return states(identity.withHistory(true));
        }
        return agent.map(known -> records.history(known, identity.withHistory(true), now()))
                .orElseGet(() -> new Reading.Missing("nothing here tells her number"));
    }

    @Override
    public boolean knowsHistory(Query identity, Optional<AgentId> agent) {
        return dialect() == Dialect.CLASSIC ? knows(identity.withHistory(true)) : records.knowsHistory(agent);
    }

    @Override
    public Reading directory(AgentReference agent) {
        return records.directory(agent);
    }

    @Override
    public Reading logins(AgentId agent, Instant from) {
        return records.logins(agent, from, now());
    }

    @Override
    public Reading unit() {
        return records.unit();
    }

    /** By the tenant's clock where an answer told it, lest this machine's cuts the newest off. */
    private Instant now() {
        Instant date = clock() instanceof Reading.Clock clock ? clock.date() : Instant.MIN;
        Instant sent = newest == null ? Instant.EPOCH : newest.sent();
        return (date.isAfter(sent) ? date : sent).plus(AHEAD).truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public Reading token() {
        Optional<Token> held = tokens.held();
        return held.isPresent() && dialect() == Dialect.PLATFORM
                ? new Reading.Claimed(held.get().exchange(), Claims.of(held.get()), expected)
                : NOT_TOLD;
    }

    @Override
    public Reading host() {
        Optional<ApiHost> host = tenant instanceof PlatformTenant platform ? platform.known() : Optional.empty();
        return host.<Reading>map(known -> new Reading.Host(
                        known.base(),
                        known.disagreement(),
                        known.discovered().map(Tenancy::exchange).orElse(0)))
                .orElse(NOT_TOLD);
    }

    @Override
    public int requests() {
        return requests + records.requests() + (other == null ? 0 : other.requests());
    }
}
