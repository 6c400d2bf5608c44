package io.cxsh.shell;

import io.cxsh.redaction.Redactor;
import io.cxsh.results.FactsResult;
import io.cxsh.results.Result;
import io.cxsh.results.Rows;
import io.cxsh.results.RowsResult;
import io.cxsh.results.TextResult;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Exchanges;
import io.cxsh.transport.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The requests behind the evidence, secrets masked. */
final class RequestCommands implements CommandGroup {
    private static final String PURPOSE = "look behind it";
    private static final int HEAD = 2_000;
    private static final Set<String> MASKED = Set.of("set-cookie", "cookie", "authorization", "proxy-authorization");

    private final Session session;
    private final Exchanges exchanges;

    RequestCommands(Session session, Exchanges exchanges) {
        this.session = session;
        this.exchanges = exchanges;
    }

    @Override
    public List<String> names() {
        return List.of("requests", "get", "request");
    }

    @Override
    public List<DeclaredCommand> all() {
        return List.of(
                Declare.command("requests", PURPOSE, "every request of this session, retries too")
                        .formats()
                        .does(this::list, "requests"),
                Declare.command("get", PURPOSE, "a raw GET below the API's address, with this session's token")
                        .operands(1, 1, "PATH")
                        .formats()
                        .does(this::get, "get /api/v2/agents/states?channel=voice"),
                Declare.command("request", PURPOSE, "one request and its answer")
                        .operands(1, 1, "N")
                        .flag("curl", "as a curl line; what is secret in it is a variable")
                        .formats()
                        .does(this::one, "request 1", "request 2 --curl"));
    }

    /** The path stays below the API's address: the token goes nowhere else. */
    private Result get(Invocation call) throws Exception {
        String path = call.words().get(0);
        boolean below = path.startsWith("/")
                && !path.startsWith("//")
                && !path.matches("(?i).*(/|%2f|\\\\)(\\.|%2e){2}(/|%2f|\\\\|$|\\?).*")
                && path.chars().allMatch(c -> c > ' ' && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0);
        if (!below) {
            throw new UsageException("a path begins with / and has no .. and no characters that an address encodes; "
                    + "write it like /api/v2/agents/states?channel=voice");
        }
        try {
            Exchange exchange = session.connection().api().get(path);
            return new FactsResult(page(exchange), exit(exchange).code());
        } catch (IllegalArgumentException noAddress) {
            throw new UsageException(path + " is no path of an address");
        }
    }

    private Result list(Invocation call) {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (Exchange exchange : exchanges.all()) {
            cells.add(List.of(
                    "#" + exchange.number(),
                    exchange.request().method() + " " + path(exchange.request()),
                    (long) exchange.status(),
                    exchange.took().toMillis() + " ms"));
        }
        List<String> columns = List.of("#", "call", "status", "took");
        return new RowsResult(new Rows(columns, cells), cells.size(), "");
    }

    private static String path(Request request) {
        String query = request.uri().getRawQuery();
        return request.uri().getRawPath() + (query == null ? "" : "?" + query);
    }

    private Result one(Invocation call) throws UsageException {
        String number = call.words().get(0).replaceFirst("^#", "");
        Exchange exchange = (number.matches("\\d{1,9}")
                        ? exchanges.number(Integer.parseInt(number))
                        : java.util.Optional.<Exchange>empty())
                .orElseThrow(() -> new UsageException("no request " + number + "; type: requests"));
        return call.arguments().has("curl")
                ? new TextResult(CurlLine.of(exchange.request()))
                : new FactsResult(page(exchange));
    }

    private Map<String, Object> page(Exchange exchange) {
        Map<String, Object> facts = facts(exchange);
        Redactor secrets = session.secrets();
        facts.replaceAll((name, value) -> value instanceof String text ? secrets.redact(text) : value);
        return facts;
    }

    /** Whatever it is, the answer is shown; scripts must see that it is not the one asked for. */
    private static Exit exit(Exchange exchange) {
        if (exchange.status() == 401) {
            return Exit.LOGIN;
        }
        return exchange.isSuccess() && exchange.incomplete().isEmpty() ? Exit.OK : Exit.RUNTIME;
    }

    private static Map<String, Object> facts(Exchange exchange) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(
                "request",
                exchange.request().method() + " " + exchange.request().uri());
        exchange.request().headers().forEach(header -> facts.put("> " + header.name(), header.value()));
        if (exchange.request().authorization() != null) {
            facts.put("> Authorization", "***");
        }
        if (exchange.request().form() != null) {
            facts.put("> body", "*** (the sign-in's form)");
        }
        facts.put("status", (exchange.status() + " " + exchange.reason()).strip());
        exchange.headers().forEach(header -> facts.put("< " + header.name(), shown(header)));
        facts.put("sent", exchange.sent().toString());
        facts.put("took", exchange.took().toMillis() + " ms");
        exchange.incomplete().ifPresent(flaw -> facts.put("incomplete", flaw));
        facts.put("body", body(exchange));
        return facts;
    }

    private static String shown(Request.Header header) {
        return MASKED.contains(header.name().toLowerCase(Locale.ROOT)) ? "***" : header.value();
    }

    /** The sign-in's answer holds the token: of it only the size is shown. */
    private static String body(Exchange exchange) {
        boolean secret = exchange.request().form() != null && exchange.isSuccess();
        String size = exchange.body().size() + " bytes";
        return secret || exchange.body().size() == 0
                ? size
                : size + ": " + exchange.body().head(HEAD);
    }
}
