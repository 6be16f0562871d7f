package topplays.traffic.rate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import topplays.model.DurationText;

/**
 * Measured traffic: the number of events in each time step. Steps may have different lengths, and nothing arrives in the
 * gaps between them.
 *
 * @param steps at least one, ascending and disjoint
 */
public record ArrivalTrace(List<Step> steps) implements ArrivalRate {
    private static final int MOST_TICKS = 20_000_000;

    /** The number of events, possibly fractional, in the time from {@code start} on. */
    public record Step(Instant start, Duration length, double events) {
        public Step {
            if (length.toMillis() <= 0) {
                throw new IllegalArgumentException("length must be at least a millisecond: " + length);
            }
            if (!Double.isFinite(events) || events < 0) {
                throw new IllegalArgumentException("events must be a number from 0: " + events);
            }
        }

        Instant end() {
            return start.plus(length);
        }
    }

    public ArrivalTrace {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a trace must have steps: 0");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).start().isBefore(steps.get(i - 1).end())) {
                throw new IllegalArgumentException("steps must ascend: " + steps.get(i));
            }
        }
    }

    /**
     * Reads rows {@code timestamp,value}: the events in the step that starts at that time. A step lasts until the next row,
     * but not longer than the median step; the rest is a gap.
     *
     * @throws IOException if the file cannot be read or is not a trace; the message names the line and the fault
     */
    public static ArrivalTrace read(Path file) throws IOException {
        return new TraceFile(file).read();
    }

    public Instant start() {
        return steps.get(0).start();
    }

    public Duration length() {
        return Duration.between(start(), steps.get(steps.size() - 1).end());
    }

    /**
     * The arrivals in each tick from the start on. Each event has a random time within its step, like independent events.
     * Fractions of events add up from step to step.
     *
     * @throws IllegalArgumentException if there are more than 20 million ticks
     */
    public long[] perTick(Duration tick, long seed) {
        long ticks = -Math.floorDiv(-length().toMillis(), tick.toMillis());
        if (ticks > MOST_TICKS) {
            throw new IllegalArgumentException("a trace must last at most %,d ticks of %s: %,d"
                    .formatted(MOST_TICKS, DurationText.of(tick), ticks));
        }
        TickCounts counts = new TickCounts((int) ticks, tick.toMillis(), new SplittableRandom(seed));
        RoundedSum wholeEvents = new RoundedSum();
        for (Step step : steps) {
            Stretch stretch = stretch(step, Long.MAX_VALUE);
            counts.scatter(wholeEvents.applyAsLong(stretch), stretch.startMillis(), stretch.lengthMillis());
        }
        return counts.counts();
    }

    /** The steps, the first at the start of the simulation. A last step that fits in part has that part of its events. */
    @Override
    public Iterable<Stretch> stretches(Instant simulationStart, Duration duration, long seed) {
        long endMillis = duration.toMillis();
        return () -> steps.stream()
                .map(step -> stretch(step, endMillis))
                .takeWhile(stretch -> stretch.lengthMillis() > 0)
                .iterator();
    }

    private Stretch stretch(Step step, long endMillis) {
        long startMillis = Duration.between(start(), step.start()).toMillis();
        long wholeMillis = step.length().toMillis();
        long lengthMillis = Math.min(wholeMillis, endMillis - startMillis);
        double part = lengthMillis / (double) wholeMillis;
        return new Stretch(startMillis, lengthMillis, step.events() * part, 0);
    }

    @Override
    public boolean isCounted() {
        return true;
    }

    @Override
    public Duration usualDuration() {
        return length();
    }
}
