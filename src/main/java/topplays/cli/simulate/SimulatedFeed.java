package topplays.cli.simulate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import topplays.client.feed.LineProducer;
import topplays.client.feed.PendingLines;
import topplays.concurrent.WaitableClock;
import topplays.model.EventBlock;
import topplays.pipeline.SimulationRun;
import topplays.traffic.SimulatedSpan;
import topplays.traffic.TrafficSimulator;

/** Produces simulated events as lines for a feed, each once the clock reaches its time. */
final class SimulatedFeed implements LineProducer {
    private static final String NAME = "simulated events";
    /** In real time; short compared with a second. */
    private static final Duration TICK = Duration.ofMillis(20);

    /** In simulated time, if the clock does not run. */
    private static final Duration LONG_TICK = Duration.ofHours(1);

    private final TrafficSimulator simulator;
    private final Consumer<SimulatedSpan> truth;
    private final WaitableClock clock;
    private final Duration tick;

    /**
     * @param speed simulated time per real time, or {@link SimulationRun#MAX_SPEED}
     * @param truth receives every event
     */
    SimulatedFeed(TrafficSimulator simulator, Instant start, double speed, Consumer<SimulatedSpan> truth) {
        boolean waits = speed != SimulationRun.MAX_SPEED;
        this.simulator = simulator;
        this.truth = truth;
        this.clock = waits ? WaitableClock.running(start, speed) : WaitableClock.virtual(start);
        this.tick = waits ? Duration.ofNanos(Math.round(TICK.toNanos() * speed)) : LONG_TICK;
    }

    @Override
    public void addTo(PendingLines lines) throws IOException, InterruptedException {
        lines.begin(NAME);
        for (Optional<SimulatedSpan> next = simulator.next(); next.isPresent(); next = simulator.next()) {
            truth.accept(next.get());
            add(next.get(), lines);
        }
    }

    private void add(SimulatedSpan span, PendingLines lines) throws IOException, InterruptedException {
        Instant tickEnd = span.start();
        int from = 0;
        while (from < span.events()) {
            tickEnd = tickEnd.plus(tick);
            clock.sleepUntil(tickEnd);
            int to = span.eventsBefore(tickEnd.toEpochMilli());
            add(span.events(from, to), lines);
            from = to;
        }
    }

    private static void add(EventBlock block, PendingLines lines) throws IOException, InterruptedException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream(block.length());
        block.writeTo(copy);
        byte[] bytes = copy.toByteArray();
        int lineStart = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                lines.add(bytes, lineStart, at);
                lineStart = at + 1;
            }
        }
    }
}
