package io.cxsh.diagnosis;

import io.cxsh.api.ApiException;
import io.cxsh.api.Directory;
import io.cxsh.api.TenantData;
import io.cxsh.api.Told;
import io.cxsh.model.AgentId;
import io.cxsh.model.BusinessUnit;
import io.cxsh.model.DirectoryEntry;
import io.cxsh.model.HistoryEntry;
import io.cxsh.model.LoginEntry;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import io.cxsh.session.SignInException;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Exchanges;
import io.cxsh.transport.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a tenant tells besides states, each thing asked once. */
final class TenantRecords {
    /** How far back her states are looked for. */
    private static final Duration HISTORY = Duration.ofHours(24);

    private final Optional<TenantData> data;
    private final Exchanges exchanges;
    private final Map<String, Reading> readings = new HashMap<>();
    private @Nullable Told<Optional<Integer>> withheld;
    private int requests;

    /** Asks a tenant for one thing. */
    @FunctionalInterface
    private interface Question {
        Reading ask(TenantData data) throws ApiException, SignInException;
    }

    /**
     * The records of a tenant.
     *
     * @param data empty where the dialect has none
     */
    TenantRecords(Optional<TenantData> data, Exchanges exchanges) {
        this.data = data;
        this.exchanges = exchanges;
    }

    /** How many requests were sent. */
    int requests() {
        return requests;
    }

    /** By number where she is named by one; the answer to a number is about her or a refusal. */
    Reading directory(AgentReference agent) {
        String text = agent.text().strip();
        return once("directory " + text, tenant -> {
            if (text.matches("\\d+")) {
                Told<DirectoryEntry> told = tenant.agent(new AgentId(text));
                return new Reading.Entries(told.exchange().number(), text, List.of(told.value()), Optional.empty());
            }
            Directory found = tenant.directory(text);
            return new Reading.Entries(found.exchange().number(), text, found.entries(), hidden(found, tenant));
        });
    }

    /** A search that finds nobody may come without the count; then the whole directory tells it. */
    private Optional<Reading.Entries.Hidden> hidden(Directory found, TenantData tenant)
            throws ApiException, SignInException {
        if (found.hidden().isPresent() || !found.entries().isEmpty()) {
            return hidden(found.hidden(), found.exchange());
        }
        Told<Optional<Integer>> whole = withheld;
        if (whole == null) {
            whole = tenant.withheld();
            withheld = whole;
        }
        return hidden(whole.value(), whole.exchange());
    }

    private static Optional<Reading.Entries.Hidden> hidden(Optional<Integer> count, Exchange exchange) {
        return count.map(known -> new Reading.Entries.Hidden(known, exchange.number()));
    }

    /** Whether her history was observed already. */
    boolean knowsHistory(Optional<AgentId> agent) {
        return agent.filter(id -> readings.containsKey("history " + id)).isPresent();
    }

    /** Her states of a day, as rows of the past. */
    Reading history(AgentId agent, Query query, Instant now) {
        return once("history " + agent, tenant -> {
            Told<List<HistoryEntry>> told = tenant.stateHistory(agent, now.minus(HISTORY), now);
            Exchange exchange = told.exchange();
            List<PlacedRow> earlier = told.value().stream()
                    .map(entry -> new PlacedRow(entry.state(), PlacedRow.UNPLACED))
                    .toList();
            return new Reading.Rows(
                    exchange.number(),
                    exchange.status(),
                    query,
                    0,
                    List.of(),
                    earlier,
                    exchange.header("Date").flatMap(RetryAfter::date));
        });
    }

    /** Her sign-ins of a period. */
    Reading logins(AgentId agent, Instant from, Instant now) {
        return once("logins " + agent, tenant -> {
            Told<List<LoginEntry>> told = tenant.loginHistory(agent, from, now);
            return new Reading.Logins(told.exchange().number(), from, told.value());
        });
    }

    /** The business unit's settings. */
    Reading unit() {
        return once("unit", tenant -> {
            Told<BusinessUnit> told = tenant.businessUnit();
            return new Reading.Unit(told.exchange().number(), timeout(told.value()));
        });
    }

    /** Published answers write the minutes as a number; 0 stands for never. */
    private static Optional<Duration> timeout(BusinessUnit unit) {
        return unit.more().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase("userSessionTimeout"))
                .map(entry -> String.valueOf(entry.getValue()))
                .filter(text -> text.matches("[1-9]\\d{0,4}"))
                .map(text -> Duration.ofMinutes(Long.parseLong(text)))
                .findFirst();
    }

    private Reading once(String key, Question question) {
        Reading known = readings.get(key);
        if (known != null) {
            return known;
        }
        Reading fresh = data.map(tenant -> asked(question, tenant)).orElse(Witness.NOT_TOLD);
        readings.put(key, fresh);
        return fresh;
    }

    private Reading asked(Question question, TenantData tenant) {
        int before = exchanges.count();
        try {
            return question.ask(tenant);
        } catch (ApiException fault) {
            return FaultReading.of(fault, exchanges.after(before));
        } catch (SignInException fault) {
            return FaultReading.of(fault);
        } finally {
            requests += exchanges.count() - before;
        }
    }
}
