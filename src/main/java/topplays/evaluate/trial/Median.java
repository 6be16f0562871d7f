package topplays.evaluate.trial;

import java.util.Arrays;
import java.util.Collection;

/** The median of several rounds, which one slow round does not change. */
public final class Median {
    private Median() {}

    /** The middle value, or the mean of the two middle values; {@code NaN} for no values. */
    public static double of(Collection<? extends Number> values) {
        double[] sorted =
                values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : of(sorted);
    }

    private static double of(double... sorted) {
        int half = sorted.length / 2;
        return Arrays.stream(sorted, (sorted.length - 1) / 2, half + 1)
                .average()
                .orElseThrow();
    }
}
