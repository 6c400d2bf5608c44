package io.cxsh.shell;

import io.cxsh.results.DoctorResult.Check;
import io.cxsh.results.DoctorResult.Outcome;
import io.cxsh.results.StatesResult;
import io.cxsh.transport.EnvironmentProxy;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.TransportException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** The steps between this machine and an address. */
final class Reach {
    private static final long LOOK_UP_SECONDS = 5;
    private static final long LARGEST_SKEW = 30;

    private final Session session;
    private final EnvironmentProxy proxies;

    Reach(Session session, Surroundings surroundings) {
        this.session = session;
        this.proxies = new EnvironmentProxy(surroundings.environment());
    }

    Check proxy(URI door) {
        Optional<String> problem = proxies.problem(door);
        if (problem.isPresent()) {
            return new Check(
                    "proxy", Outcome.FAILED, problem.get(), "set or unset %s_proxy".formatted(door.getScheme()), 0);
        }
        String meaning = proxies.forUri(door).address() instanceof InetSocketAddress address
                ? "%s through %s:%d, which the environment names"
                        .formatted(door.getHost(), address.getHostString(), address.getPort())
                : "none, %s is reached directly".formatted(door.getHost());
        return ok("proxy", meaning, 0);
    }

    /** Bounded, because a look-up has no time limit of its own. */
    Check name(URI door) {
        if (session.tape().isPresent() || !proxies.forUri(door).equals(Proxy.NO_PROXY)) {
            String why = session.tape().isPresent() ? "a replay has no network" : "the proxy looks names up";
            return new Check("dns", Outcome.SKIPPED, why, "", 0);
        }
        FutureTask<InetAddress[]> search = new FutureTask<>(() -> InetAddress.getAllByName(door.getHost()));
        Thread aside = new Thread(search, "name look-up");
        aside.setDaemon(true);
        aside.start();
        try {
            String addresses = Arrays.stream(search.get(LOOK_UP_SECONDS, TimeUnit.SECONDS))
                    .map(InetAddress::getHostAddress)
                    .collect(Collectors.joining(", "));
            return ok("dns", "%s is %s".formatted(door.getHost(), addresses), 0);
        } catch (ExecutionException unknown) {
            boolean named = unknown.getCause() instanceof UnknownHostException;
            return failed("dns", (named ? "nobody knows the name " : "cannot look up ") + door.getHost());
        } catch (TimeoutException late) {
            return failed("dns", "no answer in %d s for %s".formatted(LOOK_UP_SECONDS, door.getHost()));
        } catch (InterruptedException given) {
            Thread.currentThread().interrupt();
            return failed("dns", "given up");
        }
    }

    /** Somebody's answer at the door. */
    Exchange answer(URI door, boolean discovers) throws TransportException {
        return session.reach(URI.create(door + (discovers ? "/.well-known/openid-configuration" : "/")));
    }

    /** Any answer is one: what it says is another step's matter. */
    static Check connection(Exchange answer) {
        String scheme = String.valueOf(answer.request().uri().getScheme());
        return ok(
                "connection",
                "%s answers, status %d in %s"
                        .formatted(
                                scheme.equals("https") ? "TLS is trusted and the server" : "without TLS, the server",
                                answer.status(),
                                StatesResult.seconds(answer.took())),
                answer.number());
    }

    static Check clock(Exchange answer) {
        Optional<Instant> date = answer.header("Date").flatMap(Reach::moment);
        if (date.isEmpty()) {
            return new Check("clock", Outcome.SKIPPED, "the server does not say its time", "", answer.number());
        }
        Instant middle = answer.sent().plus(answer.took().dividedBy(2));
        long off = Duration.between(date.get(), middle).toSeconds();
        String meaning = Math.abs(off) <= 1
                ? "the same as the server's"
                : "this machine is %d s %s the server".formatted(Math.abs(off), off > 0 ? "ahead of" : "behind");
        return Math.abs(off) <= LARGEST_SKEW
                ? ok("clock", meaning, answer.number())
                : new Check(
                        "clock",
                        Outcome.FAILED,
                        meaning + ": tokens and since lie by that much",
                        "set this machine's clock, or ask which of both is right",
                        answer.number());
    }

    private static Optional<Instant> moment(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException odd) {
            return Optional.empty();
        }
    }

    /** Read with the eye of a person: the sign-in itself reads the document again, strictly. */
    static Check discovery(Exchange answer) {
        boolean told = answer.status() == 200 && answer.body().head(100_000).contains("\"token_endpoint\"");
        return told
                ? ok("discovery", "the sign-in service says where it grants tokens", answer.number())
                : new Check(
                        "discovery",
                        Outcome.FAILED,
                        "no discovery document, status " + answer.status(),
                        "check CXONE_AUTH_URL; the flow regional needs no such document",
                        answer.number());
    }

    private static Check ok(String name, String meaning, int exchange) {
        return new Check(name, Outcome.OK, meaning, "", exchange);
    }

    private static Check failed(String name, String meaning) {
        return new Check(name, Outcome.FAILED, meaning, "check the address and this machine's name service", 0);
    }
}
