package topplays.traffic;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.ToLongFunction;
import topplays.traffic.rate.ArrivalRate.Stretch;
import topplays.traffic.rate.RandomCounts;
import topplays.traffic.rate.RoundedSum;
import topplays.traffic.rate.SeedMix;

/**
 * The spans of a simulation that have events, in order: each stretch is cut evenly into spans of at most a minute or about
 * 16,000 events. Events are distributed at random, stretch by stretch and span by span, so that each has an independent
 * time. The result does not depend on threads.
 */
final class SpanPlan implements Iterator<PlannedSpan> {
    private static final int USUAL_EVENTS = 1 << 14;
    private static final long LONGEST_MICROS = 60_000_000;
    private static final long MICROS_PER_MILLI = 1_000;

    private final Iterator<Stretch> stretches;
    private final ToLongFunction<Stretch> events;
    private final double scale;
    private final RandomCounts counts;

    private Stretch stretch;
    private double eventsPerSecond;
    private long eventsLeft;
    private long spansLeft;
    private long atMicros;
    private long endMicros;
    private long planned;

    /**
     * @throws IllegalArgumentException if the settings ask for events and the rate expects none
     */
    static SpanPlan of(SimulationSettings settings) {
        RandomCounts counts = new RandomCounts(SeedMix.random(settings.seed(), SeedMix.PLAN));
        Iterable<Stretch> stretches = settings.rate().stretches(settings.start(), settings.duration(), settings.seed());
        if (settings.events().isPresent()) {
            ExactTotal events = ExactTotal.of(settings.events().getAsLong(), stretches, counts);
            return new SpanPlan(stretches, events, events.scale(), counts);
        }
        ToLongFunction<Stretch> events =
                settings.rate().isCounted() ? new RoundedSum() : stretch -> counts.poisson(stretch.events());
        return new SpanPlan(stretches, events, 1, counts);
    }

    private SpanPlan(Iterable<Stretch> stretches, ToLongFunction<Stretch> events, double scale, RandomCounts counts) {
        this.stretches = stretches.iterator();
        this.events = events;
        this.scale = scale;
        this.counts = counts;
    }

    @Override
    public boolean hasNext() {
        while (eventsLeft == 0 && stretches.hasNext()) {
            begin(stretches.next());
        }
        return eventsLeft > 0;
    }

    private void begin(Stretch next) {
        stretch = next;
        eventsLeft = events.applyAsLong(next);
        eventsPerSecond = next.events() * scale * 1_000 / next.lengthMillis();
        atMicros = next.startMillis() * MICROS_PER_MILLI;
        endMicros = atMicros + next.lengthMillis() * MICROS_PER_MILLI;
        long byEvents = -Math.floorDiv(-eventsLeft, (long) USUAL_EVENTS);
        long byLength = -Math.floorDiv(atMicros - endMicros, LONGEST_MICROS);
        spansLeft = Math.max(byEvents, byLength);
    }

    @Override
    public PlannedSpan next() {
        while (hasNext()) {
            long start = atMicros;
            atMicros += (endMicros - atMicros) / spansLeft;
            long drawn = counts.binomial(eventsLeft, 1.0 / spansLeft);
            spansLeft--;
            eventsLeft -= drawn;
            if (drawn > 0) {
                return new PlannedSpan(
                        planned++, start, atMicros, Math.toIntExact(drawn), eventsPerSecond, stretch.viralShare());
            }
        }
        throw new NoSuchElementException("no more events");
    }
}
