package topplays.evaluate.trial;

import java.util.Collection;

/** The median of several rounds, which one slow round does not change. */
public final class Median {
    private Median() {}

    /** The middle value, or the mean of the two middle values; {@code NaN} for no values. */
    public static double of(Collection<? extends Number> values) {
        return values.stream()
                .mapToDouble(Number::doubleValue)
                .sorted()
                .skip(Math.max(0, values.size() - 1) / 2)
                .limit(2 - values.size() % 2)
                .average()
                .orElse(Double.NaN);
    }
}
