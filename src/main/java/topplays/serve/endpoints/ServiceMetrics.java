package topplays.serve.endpoints;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.function.DoubleSupplier;
import topplays.serve.feed.FeedOutcome;
import topplays.serve.feed.ParsedFeed;

/** The measurements of the service, for Prometheus and its status. Thread-safe. */
public final class ServiceMetrics {
    public static final String TEXT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private static final double[] SECONDS = {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5};

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter events = Counter.builder()
            .name("topplays_events_total")
            .help("Events by outcome: accepted, repeated under a known Idempotency-Key, or rejected.")
            .labelNames("outcome")
            .register(registry);
    private final Counter requests = Counter.builder()
            .name("topplays_http_requests_total")
            .help("Requests by route and status.")
            .labelNames("route", "status")
            .register(registry);
    private final Histogram latency = Histogram.builder()
            .name("topplays_http_request_seconds")
            .help("Time from the request to the end of its answer.")
            .labelNames("route")
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .register(registry);
    private final RateMeter acceptedEvents;
    private final RateMeter acceptedBytes;

    public ServiceMetrics(InstantSource clock) {
        acceptedEvents = new RateMeter(clock);
        acceptedBytes = new RateMeter(clock);
    }

    /** Adds a value that can go up and down. */
    public void gauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name("topplays_" + name)
                .help(help)
                .callback(callback -> callback.call(value.getAsDouble()))
                .register(registry);
    }

    /** Adds a value that only grows. */
    public void counter(String name, String help, DoubleSupplier value) {
        CounterWithCallback.builder()
                .name("topplays_" + name)
                .help(help)
                .callback(callback -> callback.call(value.getAsDouble()))
                .register(registry);
    }

    /** Counts the events of a request that was answered. */
    void fed(FeedOutcome outcome, ParsedFeed feed) {
        if (outcome == FeedOutcome.ACCEPTED) {
            events.labelValues("accepted").inc(feed.events().events());
            acceptedEvents.add(feed.events().events());
            acceptedBytes.add(feed.events().length());
        } else {
            events.labelValues("repeated").inc(feed.events().events());
        }
        events.labelValues("rejected").inc(feed.rejectedLines());
    }

    void answered(String route, int status, double seconds) {
        requests.labelValues(route, Integer.toString(status)).inc();
        latency.labelValues(route).observe(seconds);
    }

    public RateMeter acceptedEvents() {
        return acceptedEvents;
    }

    public RateMeter acceptedBytes() {
        return acceptedBytes;
    }

    /** All measurements in the text format of Prometheus. */
    public byte[] text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            new PrometheusTextFormatWriter(false).write(text, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return text.toByteArray();
    }
}
