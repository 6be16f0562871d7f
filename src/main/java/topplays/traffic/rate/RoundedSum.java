package topplays.traffic.rate;

import java.util.function.ToLongFunction;
import topplays.traffic.rate.ArrivalRate.Stretch;

/** Rounds the events of steps to whole numbers; fractions carry over from step to step. */
public final class RoundedSum implements ToLongFunction<Stretch> {
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
