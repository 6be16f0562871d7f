package topplays.bench.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import topplays.model.EventBlock;
import topplays.traffic.SimulatedSpan;
import topplays.traffic.SimulationSettings;
import topplays.traffic.TrafficSimulator;
import topplays.traffic.rate.TrafficProfile;

/** View events of a million videos by Zipf's law, as bodies of requests. They are the same in every run. */
final class SimulatedViews {
    private static final int EVENTS = 200_000;
    private static final int VIDEOS = 1_000_000;
    private static final int USERS = 100_000;
    private static final Instant START = Instant.parse("2026-11-16T00:00:00Z");

    private SimulatedViews() {}

    /** Bodies of {@code eventsEach} event lines each. */
    static List<byte[]> bodies(int eventsEach) throws IOException, InterruptedException {
        SimulationSettings settings = new SimulationSettings(
                TrafficProfile.named("flat"), OptionalLong.of(EVENTS), Duration.ofHours(1), START, VIDEOS, USERS, 1, 1);
        List<byte[]> bodies = new ArrayList<>();
        try (TrafficSimulator simulator = new TrafficSimulator(settings, 1)) {
            for (Optional<SimulatedSpan> span = simulator.next(); span.isPresent(); span = simulator.next()) {
                int events = span.get().events();
                for (int from = 0; from + eventsEach <= events; from += eventsEach) {
                    bodies.add(bytes(span.get().events(from, from + eventsEach)));
                }
            }
        }
        return bodies;
    }

    private static byte[] bytes(EventBlock block) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(block.length());
        block.writeTo(bytes);
        return bytes.toByteArray();
    }
}
