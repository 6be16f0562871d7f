package topplays.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.traffic.rate.TrafficProfile;

class TrafficSimulatorTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void theEventsDoNotDependOnTheNumberOfThreads() throws Exception {
        SimulationSettings settings = Simulated.settings(TrafficProfile.BURSTY, HOUR, 200_000);

        String lines = Simulated.lines(settings, 1);

        assertThat(Simulated.lines(settings, 2)).isEqualTo(lines);
        assertThat(Simulated.lines(settings, 8)).isEqualTo(lines);
    }

    @Test
    void theTenThousandLinesOfASeedNeverChange() throws Exception {
        String lines = Simulated.lines(Simulated.settings(TrafficProfile.VIRAL, HOUR.multipliedBy(5), 10_000), 2);

        assertThat(lines.lines().limit(3))
                .containsExactly(
                        "2026-11-16T00:00:04.544Z\tu7351\trv0fVG4vvqk",
                        "2026-11-16T00:00:19.487Z\tu1697\t52F6XKV66hg",
                        "2026-11-16T00:00:19.824Z\tu7886\tx2HhTM7pnWU");
        assertThat(sha256(lines)).isEqualTo("325fcc3c3a4186e75404fabd74b9c1795e8f53dff385754b551d54a302ad382e");
    }

    @Test
    void anotherSeedGivesOtherEvents() throws Exception {
        SimulationSettings settings = Simulated.settings(TrafficProfile.FLAT, HOUR, 1_000);
        SimulationSettings other = new SimulationSettings(
                settings.rate(), settings.events(), HOUR, settings.start(), 1_000, 10_000, 1.0, 43);

        assertThat(Simulated.lines(other, 1).lines().toList())
                .doesNotContainAnyElementsOf(
                        Simulated.lines(settings, 1).lines().toList());
    }

    @ParameterizedTest
    @EnumSource
    void thereAreJustAsManyEventsAsAskedForAndTimesNeverGoBack(TrafficProfile profile) throws Exception {
        List<Simulated.Event> events = Simulated.events(Simulated.settings(profile, HOUR.plusMillis(1), 100_000));

        assertThat(events).hasSize(100_000);
        assertThat(events).extracting(Simulated.Event::time).isSorted();
        assertThat(events.get(0).time()).isAfterOrEqualTo(Simulated.START);
        assertThat(events.get(99_999).time()).isBefore(Simulated.START.plus(HOUR.plusMillis(1)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 70_000})
    void oneVideoAndOneUserAreEnough(long events) throws Exception {
        SimulationSettings settings = new SimulationSettings(
                TrafficProfile.VIRAL,
                OptionalLong.of(events),
                Duration.ofMillis(1),
                Simulated.START,
                1,
                1,
                3,
                Long.MIN_VALUE);

        assertThat(Simulated.lines(settings, 2).lines().count()).isEqualTo(events);
        assertThat(Simulated.lines(settings, 2).lines().distinct().count()).isEqualTo(Math.min(1, events));
    }

    @ParameterizedTest
    @EnumSource
    void aLongerSimulationBeginsWithAShorterOne(TrafficProfile profile) throws Exception {
        String shorter = Simulated.lines(Simulated.settings(profile, HOUR), 2);

        assertThat(Simulated.lines(Simulated.settings(profile, HOUR.multipliedBy(5)), 2))
                .startsWith(shorter)
                .hasSizeGreaterThan(shorter.length());
    }

    @Test
    void arrivalsAreIndependent() throws Exception {
        List<Simulated.Event> events = Simulated.events(Simulated.settings(TrafficProfile.FLAT, HOUR.multipliedBy(5)));

        for (long millis : new long[] {1_000, 9_000, 60_000}) {
            int pieces = (int) (18_000_000 / millis);
            long[] counts = Simulated.perPiece(events, Duration.ofMillis(millis), pieces);
            double dispersion = ChiSquare.ofEqual(counts) / (pieces - 1);
            assertThat(dispersion).as("%d ms", millis).isBetween(1 - 5 / Math.sqrt(pieces), 1 + 5 / Math.sqrt(pieces));
        }
    }

    @Test
    void spansAreCutAtAnyTimeWithoutLossOrRepetition() throws Exception {
        SimulationSettings settings = Simulated.settings(TrafficProfile.DIURNAL, HOUR, 60_000);
        ByteArrayOutputStream pieces = new ByteArrayOutputStream();

        for (SimulatedSpan span : Simulated.spans(settings, 2)) {
            int from = 0;
            for (long tick = span.start().toEpochMilli(); from < span.events(); tick += 250) {
                int to = span.eventsBefore(tick);
                span.events(from, to).writeTo(pieces);
                from = to;
            }
            assertThat(span.eventsBefore(span.start().toEpochMilli())).isZero();
            assertThat(span.eventsBefore(span.end().toEpochMilli() + 1)).isEqualTo(span.events());
            assertThat(span.eventsBefore(Long.MIN_VALUE)).isZero();
            assertThat(span.eventsBefore(Long.MAX_VALUE)).isEqualTo(span.events());
        }

        assertThat(pieces.toString(UTF_8)).isEqualTo(Simulated.lines(settings, 1));
    }

    @Test
    void eventsBeforeATimeAreThoseWithEarlierLines() throws Exception {
        SimulatedSpan span = Simulated.spans(Simulated.settings(TrafficProfile.FLAT, HOUR, 40_000), 1)
                .get(3);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        span.events(0, span.events()).writeTo(out);
        List<Instant> times = out.toString(UTF_8)
                .lines()
                .map(line -> Instant.parse(line.substring(0, 24)))
                .toList();

        assertThat(times).hasSize(span.events());
        for (Instant time : times) {
            assertThat(span.eventsBefore(time.toEpochMilli()))
                    .isEqualTo((int) times.stream().filter(time::isAfter).count());
        }
    }

    @Test
    void theFailureOfAThreadIsReported() {
        try (TrafficSimulator simulator = new TrafficSimulator(
                LongStream.range(0, 10).mapToObj(TrafficSimulatorTest::planned).iterator(),
                unused -> {
                    throw new ArithmeticException("no numbers");
                },
                UnaryOperator.identity(),
                2)) {
            assertThatThrownBy(simulator::next)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("no numbers")
                    .hasCauseInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    void onlyAFewSpansAreMadeAheadAndThreadsEndWhenItIsClosed() throws Exception {
        SimulationSettings settings = Simulated.settings(TrafficProfile.FLAT, HOUR);
        SpanWriter writer = new SpanWriter(settings);
        Queue<Thread> threads = new ConcurrentLinkedQueue<>();
        AtomicInteger planned = new AtomicInteger();
        TrafficSimulator simulator = new TrafficSimulator(
                LongStream.iterate(0, index -> index + 1)
                        .peek(unused -> planned.incrementAndGet())
                        .mapToObj(TrafficSimulatorTest::planned)
                        .iterator(),
                span -> {
                    threads.add(Thread.currentThread());
                    return writer.apply(span);
                },
                UnaryOperator.identity(),
                2);

        assertThat(simulator.next()).isPresent();
        simulator.close();

        assertThat(planned.get()).isLessThan(12);
        assertThat(threads).isNotEmpty();
        for (Thread thread : threads) {
            thread.join(10_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    @Test
    void needsAThread() {
        assertThatThrownBy(() -> new TrafficSimulator(Simulated.settings(TrafficProfile.FLAT, HOUR), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads must be at least 1: 0");
    }

    private static PlannedSpan planned(long index) {
        return new PlannedSpan(index, index * 1_000, (index + 1) * 1_000, 100, 100, 0);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }
}
