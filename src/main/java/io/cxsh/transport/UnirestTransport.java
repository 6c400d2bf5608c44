package io.cxsh.transport;

import io.cxsh.transport.TransportException.Kind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import kong.unirest.core.Config;
import kong.unirest.core.HttpRequestWithBody;
import kong.unirest.core.HttpResponse;
import kong.unirest.core.UnirestException;
import kong.unirest.core.UnirestInstance;
import org.jspecify.annotations.Nullable;

/**
 * The wire. A deadline stands around the whole call, because a body that drips for ever never runs into a read timeout;
 * interrupting the calling thread gives the call up at once.
 */
public final class UnirestTransport implements Transport {
    private static final Duration STEP = Duration.ofMillis(250);

    private final UnirestInstance unirest;
    private final UrlConnectionCall wire;
    private final Limits limits;
    private final EnvironmentProxy proxies;
    private final InstantSource clock;
    private final ExecutorService calls = Executors.newCachedThreadPool(UnirestTransport::daemon);
    private Progress progress = Progress.NONE;

    /**
     * A transport to the outside.
     *
     * @param trust whom TLS trusts beside those of this Java
     * @param userAgent what cxsh calls itself
     */
    public UnirestTransport(
            Limits limits, EnvironmentProxy proxies, Optional<TrustFile> trust, String userAgent, InstantSource clock) {
        this.limits = limits;
        this.proxies = proxies;
        this.clock = clock;
        prepare();
        this.wire = new UrlConnectionCall(limits, proxies, trust);
        Config config = new Config()
                .httpClient(own -> new UrlConnectionClient(own, wire))
                .followRedirects(false)
                .enableCookieManagement(false)
                .retryAfter(false)
                .setDefaultHeader("User-Agent", userAgent)
                .setDefaultHeader("Accept-Encoding", "gzip");
        this.unirest = new UnirestInstance(config);
    }

    /** Sets what the JDK's client reads only once, when its classes are loaded: before anybody makes it do that. */
    public static void prepare() {
        ProxyLogin.prepare();
        KeyShares.prepare();
        // else the JDK sends a POST again by itself when the connection drops, beside our own counted retries
        System.setProperty("sun.net.http.retryPost", "false");
    }

    /** This one, and it tells of slow calls from now on. */
    public UnirestTransport telling(Progress told) {
        progress = told;
        return this;
    }

    @Override
    public Exchange send(Request request) throws TransportException {
        Instant sent = clock.instant();
        long start = System.nanoTime();
        RawAnswer raw = withinDeadline(request, () -> call(request));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new Exchange(0, request, raw.status(), raw.reason(), raw.headers(), raw.body(), raw.flaw(), sent, took);
    }

    private RawAnswer withinDeadline(Request request, Callable<RawAnswer> call) throws TransportException {
        AtomicReference<Thread> worker = new AtomicReference<>();
        Future<RawAnswer> answer = calls.submit(() -> {
            worker.set(Thread.currentThread());
            return call.call();
        });
        try {
            return await(answer);
        } catch (TimeoutException late) {
            boolean silent = worker.get() == null || !wire.hasHead(worker.get());
            throw new TransportException(Kind.TIMED_OUT, late(request, silent), late);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new TransportException(Kind.CANCELLED, "cancelled", cancelled);
        } catch (ExecutionException failed) {
            throw fault(request, failed);
        } finally {
            progress.ended();
            giveUp(answer, worker.get());
        }
    }

    /** Waits in short steps, so that somebody can be told how far it is. */
    private RawAnswer await(Future<RawAnswer> answer)
            throws InterruptedException, ExecutionException, TimeoutException {
        long start = System.nanoTime();
        long before = wire.received();
        while (true) {
            Duration since = Duration.ofNanos(System.nanoTime() - start);
            Duration left = limits.whole().minus(since);
            try {
                return answer.get(Math.min(left.toMillis(), STEP.toMillis()), TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (left.compareTo(STEP) <= 0) {
                    throw notYet;
                }
                progress.goesOn(since.plus(STEP), wire.received() - before);
            }
        }
    }

    /** In a thread of its own, because hanging up may itself have to wait. */
    private void giveUp(Future<RawAnswer> answer, @Nullable Thread worker) {
        if (answer.cancel(true) && worker != null) {
            calls.execute(wire.hangingUp(worker));
        }
    }

    private String late(Request request, boolean silent) {
        URI uri = request.uri();
        String place = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        String what = silent ? "did not answer" : "did not finish its answer";
        return "%s %s within %d s".formatted(place, what, limits.whole().toSeconds());
    }

    private RawAnswer call(Request request) {
        HttpRequestWithBody prepared =
                unirest.request(request.method(), request.uri().toString());
        for (Request.Header header : request.headers()) {
            prepared.headerReplace(header.name(), header.value());
        }
        if (request.authorization() != null) {
            prepared.headerReplace("Authorization", request.authorization().reveal());
        }
        return request.form() == null
                ? raw(prepared.asObject(UnirestTransport::unwrapped))
                : raw(prepared.body(request.form().reveal()).asObject(UnirestTransport::unwrapped));
    }

    private static RawAnswer unwrapped(kong.unirest.core.RawResponse response) {
        return ((UnirestAnswer) response).answer();
    }

    /** Unirest swallows what is thrown while a body is mapped and keeps it aside: look at it always. */
    private static RawAnswer raw(HttpResponse<RawAnswer> response) {
        if (response.getParsingError().isPresent()) {
            throw response.getParsingError().get();
        }
        return response.getBody();
    }

    private TransportException fault(Request request, ExecutionException failed) {
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        Throwable inner = cause instanceof UnirestException && cause.getCause() != null ? cause.getCause() : cause;
        return inner instanceof TransportException known
                ? known
                : new WireFault(request.uri(), proxies.named(request.uri())).of(inner);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "call");
        thread.setDaemon(true);
        return thread;
    }
}
