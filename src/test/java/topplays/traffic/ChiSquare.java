package topplays.traffic;

import java.util.Arrays;

/** Pearson's statistic of the distance between counts and expectations; about the degrees of freedom if they agree. */
public final class ChiSquare {
    private ChiSquare() {}

    public static double of(long[] counts, double[] expected) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += (counts[i] - expected[i]) * (counts[i] - expected[i]) / expected[i];
        }
        return sum;
    }

    static double ofEqual(long[] counts) {
        double[] expected = new double[counts.length];
        Arrays.fill(expected, Arrays.stream(counts).average().orElseThrow());
        return of(counts, expected);
    }

    /** The bound that is exceeded by chance once in a million times. (Wilson and Hilferty, 1931.) */
    public static double limit(int degreesOfFreedom) {
        double spread = 2.0 / (9.0 * degreesOfFreedom);
        return degreesOfFreedom * Math.pow(1 - spread + 4.75 * Math.sqrt(spread), 3);
    }
}
