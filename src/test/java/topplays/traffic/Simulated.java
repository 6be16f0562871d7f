package topplays.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import topplays.model.EventTime;
import topplays.traffic.rate.ArrivalRate;

/** Simulations for tests, and their results. */
public final class Simulated {
    /** A Monday. */
    public static final Instant START = Instant.parse("2026-11-16T00:00:00Z");

    /** One line. */
    public record Event(Instant time, String user, String video) {
        public long millisAfterStart() {
            return Duration.between(START, time).toMillis();
        }
    }

    private Simulated() {}

    static SimulationSettings settings(ArrivalRate rate, Duration duration) {
        return new SimulationSettings(rate, OptionalLong.empty(), duration, START, 1_000, 10_000, 1.0, 42);
    }

    public static SimulationSettings settings(ArrivalRate rate, Duration duration, long events) {
        return new SimulationSettings(rate, OptionalLong.of(events), duration, START, 1_000, 10_000, 1.0, 42);
    }

    static List<SimulatedSpan> spans(SimulationSettings settings, int threads) throws InterruptedException {
        List<SimulatedSpan> spans = new ArrayList<>();
        try (TrafficSimulator simulator = new TrafficSimulator(settings, threads)) {
            Optional<SimulatedSpan> span = simulator.next();
            while (span.isPresent()) {
                spans.add(span.get());
                span = simulator.next();
            }
        }
        return spans;
    }

    static String lines(SimulationSettings settings, int threads) throws IOException, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (SimulatedSpan span : spans(settings, threads)) {
            span.events(0, span.events()).writeTo(out);
        }
        return out.toString(UTF_8);
    }

    public static List<Event> events(SimulationSettings settings) throws IOException, InterruptedException {
        return lines(settings, 2).lines().map(Simulated::event).toList();
    }

    private static Event event(String line) {
        int user = EventTime.LENGTH + 1;
        int video = line.indexOf('\t', user) + 1;
        long millis = EventTime.parse(line.getBytes(UTF_8), 0, EventTime.LENGTH);
        return new Event(Instant.ofEpochMilli(millis), line.substring(user, video - 1), line.substring(video));
    }

    /** The events in each interval of that length, from the start on. */
    public static long[] perPiece(List<Event> events, Duration piece, int pieces) {
        long[] counts = new long[pieces];
        for (Event event : events) {
            counts[(int) (event.millisAfterStart() / piece.toMillis())]++;
        }
        return counts;
    }
}
