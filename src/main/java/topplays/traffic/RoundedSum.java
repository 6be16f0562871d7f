package topplays.traffic;

import java.util.function.ToLongFunction;
import topplays.traffic.ArrivalRate.Stretch;

/** Whole events for what steps have counted: fractions add up from step to step. */
final class RoundedSum implements ToLongFunction<Stretch> {
    private double exact;
    private long counted;

    @Override
    public long applyAsLong(Stretch stretch) {
        exact += stretch.events();
        long events = Math.round(exact) - counted;
        counted += events;
        return events;
    }
}
