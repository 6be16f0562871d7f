package topplays.serve;

import com.sun.management.UnixOperatingSystemMXBean;
import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.Closeable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import topplays.concurrent.FirstFailure;
import topplays.serve.counts.CountRefresh;
import topplays.serve.counts.CountsWatch;
import topplays.serve.endpoints.ChartHandler;
import topplays.serve.endpoints.FeedAccess;
import topplays.serve.endpoints.FeedHandler;
import topplays.serve.endpoints.LiveStream;
import topplays.serve.endpoints.PageFile;
import topplays.serve.endpoints.RateMeter;
import topplays.serve.endpoints.Routes;
import topplays.serve.endpoints.ServiceMetrics;
import topplays.serve.endpoints.ServiceStatus;
import topplays.serve.endpoints.ServiceStatus.RateOfEvents;
import topplays.serve.endpoints.VideoHandler;
import topplays.serve.feed.EventIntake;
import topplays.serve.feed.FeedQueue;
import topplays.serve.feed.IntakeStatus;
import topplays.serve.http.AllowedHosts;
import topplays.serve.http.ErrorGuard;
import topplays.serve.http.HttpListener;
import topplays.serve.http.RequestLimits;
import topplays.serve.http.Responses;
import topplays.serve.plays.PlayCountCache;

/** The running web service: accepts events; serves play counts and the chart. */
public final class PlayService implements Closeable {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final ServiceSettings settings;
    private final RequestLimits limits = RequestLimits.of(Runtime.getRuntime().maxMemory(), maxOpenFiles());
    private final Recovery recovery;
    private final EventIntake intake;
    private final InstantSource clock;
    private final PlayCountCache cache;
    private final ServiceMetrics metrics;
    private final FirstFailure requestFailure = new FirstFailure();
    private final FeedQueue feed;
    private final CountsWatch counts;
    private final LiveStream stream;
    private final GracefulShutdownHandler entrance;
    private final HttpHandler handler;
    private HttpListener listener;

    private PlayService(
            ServiceSettings settings,
            Recovery recovery,
            EventIntake intake,
            InstantSource clock,
            Consumer<String> notes) {
        this.settings = settings;
        this.recovery = recovery;
        this.intake = intake;
        this.clock = clock;
        this.cache = new PlayCountCache(recovery.counted().plays(), recovery.live());
        this.metrics = new ServiceMetrics(clock);
        this.feed = FeedQueue.start(intake, recovery.keys(), cache, notes);
        this.counts = new CountsWatch(
                recovery.writer(), recovery.history(), recovery.counted(), cache, feed::countedNumber, clock, notes);
        this.stream = new LiveStream(cache, this::status, clock, limits.streams());
        ErrorGuard guard = new ErrorGuard(notes, requestFailure);
        this.entrance = new GracefulShutdownHandler(routes(guard));
        this.handler = Handlers.httpContinueRead(guard.aroundAll(entrance));
    }

    /**
     * Starts the service; it answers requests once this returns.
     *
     * @param recovery the state of the last run, which has visited the journal
     * @param notes receives a line for the user when something goes wrong
     * @throws IOException if the service cannot listen on the address
     */
    public static PlayService start(
            ServiceSettings settings,
            Recovery recovery,
            EventIntake intake,
            CountRefresh recount,
            InstantSource clock,
            Consumer<String> notes)
            throws IOException {
        PlayService service = new PlayService(settings, recovery, intake, clock, notes);
        try {
            AllowedHosts hosts = new AllowedHosts(settings.address(), settings.allowedHosts());
            service.listener = HttpListener.start(settings.address(), service.limits, hosts, service.handler);
        } catch (IOException e) {
            service.close();
            throw new IOException(
                    "cannot listen on %s: %s; give another --port or --bind"
                            .formatted(settings.address(), e.getMessage()),
                    e);
        }
        service.stream.start();
        service.counts.start(settings.recountInterval(), recount);
        return service;
    }

    /** The limit of this process on open files and sockets; {@link Long#MAX_VALUE} if the system does not name one. */
    private static long maxOpenFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
    }

    private HttpHandler routes(ErrorGuard guard) {
        measureAll();
        FeedAccess access = new FeedAccess(settings.token());
        FeedHandler views = new FeedHandler(feed, access, limits, clock, metrics, guard);
        Routes routes = new Routes(new VideoHandler(cache, clock), metrics);
        routes.add(Methods.POST, "/v1/views", views::handle);
        routes.add(Methods.GET, "/v1/top", new ChartHandler(cache, limits, clock, guard)::handle);
        routes.add(Methods.GET, "/v1/status", asked -> Responses.send(asked, status().asOf(clock.instant())));
        routes.add(Methods.GET, "/v1/stream", stream::handle);
        routes.add(Methods.GET, "/metrics", asked -> Responses.send(asked, ServiceMetrics.TEXT_TYPE, metrics.text()));
        routes.add(Methods.GET, "/health", this::health);
        PageFile.load().forEach((path, file) -> routes.add(Methods.GET, path, file::send));
        return routes;
    }

    private void measureAll() {
        metrics.gauge("waiting_bytes", "Bytes of event lines that wait for a batch.", () -> intake.status()
                .waitingBytes());
        metrics.gauge("capacity_bytes", "Maximum bytes of waiting event lines.", () -> intake.status()
                .capacityBytes());
        metrics.gauge(
                "oldest_event_seconds",
                "Waiting time of the oldest event that is in no batch.",
                () -> intake.status().oldest().toMillis() / 1000.0);
        metrics.counter(
                "batches_total", "Batches written.", () -> intake.status().batches());
        metrics.gauge(
                "batch_plays", "Plays in the last count.", () -> cache.sums().batchPlays());
        metrics.gauge(
                "live_plays", "Plays since the last count.", () -> cache.sums().livePlays());
        metrics.gauge(
                "videos", "Videos with at least one play.", () -> cache.sums().videos());
        metrics.gauge("idempotency_keys", "Stored Idempotency-Keys.", () -> recovery.keys()
                .keys());
    }

    private ServiceStatus status() {
        IntakeStatus now = intake.status();
        RateMeter events = metrics.acceptedEvents();
        RateMeter bytes = metrics.acceptedBytes();
        double eventsPerByte = (double) events.total() / Math.max(1, bytes.total());
        return new ServiceStatus(
                recovery.writer(),
                new RateOfEvents(events.perSecond(), bytes.perSecond()),
                new RateOfEvents(now.outBytesPerSecond() * eventsPerByte, now.outBytesPerSecond()),
                now,
                intake.lastNumber(),
                recovery.keys().keys(),
                cache.sums(),
                counts.status(),
                settings.recountInterval());
    }

    /** Returns the address on which the service listens. */
    public InetSocketAddress address() {
        return listener.address();
    }

    private void health(HttpServerExchange asked) {
        Optional<String> failure = failure();
        asked.setStatusCode(failure.isEmpty() ? StatusCodes.OK : StatusCodes.SERVICE_UNAVAILABLE);
        Responses.send(asked, json -> {
            json.writeStringField("status", failure.isEmpty() ? "up" : "down");
            if (failure.isPresent()) {
                json.writeStringField("reason", failure.get());
            }
        });
    }

    private Optional<String> failure() {
        try {
            check();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e.getMessage());
        } catch (RuntimeException | Error e) {
            return Optional.of(e.toString());
        }
    }

    /** Throws if a part of the service has failed: intake, feed queue, counts watch, live stream or request threads. */
    public void check() throws IOException {
        intake.check();
        feed.check();
        counts.check();
        stream.check();
        requestFailure.check();
    }

    /** Refuses new requests, answers the current ones, and stops. */
    @Override
    public void close() {
        try (Parts last = this::stopListening;
                Parts third = feed::close;
                Parts second = counts::close) {
            entrance.shutdown();
            stream.close();
            entrance.awaitShutdown(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopListening() {
        if (listener != null) {
            listener.close();
        }
    }

    /** Closes a part even if closing the part before it fails. */
    private interface Parts extends AutoCloseable {
        @Override
        void close();
    }
}
