package topplays.traffic.rate;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws the number of events in a time span. Exact, by inversion, up to a mean of {@value #MOST_INVERTED}; above it the normal
 * approximation with the right mean and variance, rounded and clamped. All in {@link StrictMath}, so the same on every
 * machine. (Inversion: Kachitvichyanukul and Schmeiser, "Binomial random variate generation", CACM 1988.)
 */
public final class RandomCounts {
    private static final int MOST_INVERTED = 50;

    private final UniformRandomProvider random;

    public RandomCounts(UniformRandomProvider random) {
        this.random = random;
    }

    public long poisson(double mean) {
        if (mean > MOST_INVERTED) {
            return normal(mean, mean, Long.MAX_VALUE);
        }
        double left = random.nextDouble();
        double probability = StrictMath.exp(-mean);
        long count = 0;
        while (left >= probability && probability > 0) {
            left -= probability;
            count++;
            probability *= mean / count;
        }
        return count;
    }

    /** The number of successes in {@code trials}, each with the same chance from 0 to 1. */
    public long binomial(long trials, double chance) {
        if (chance > 0.5) {
            return trials - binomial(trials, 1 - chance);
        }
        double mean = trials * chance;
        if (mean > MOST_INVERTED) {
            return normal(mean, mean * (1 - chance), trials);
        }
        double left = random.nextDouble();
        double probability = StrictMath.exp(trials * StrictMath.log1p(-chance));
        double odds = chance / (1 - chance);
        long count = 0;
        while (left >= probability && probability > 0) {
            left -= probability;
            probability *= odds * (trials - count) / (count + 1);
            count++;
        }
        return Math.min(count, trials);
    }

    private long normal(double mean, double variance, long most) {
        return Math.min(most, Math.max(0, Math.round(mean + StrictMath.sqrt(variance) * gaussian())));
    }

    /** By Marsaglia's polar method. */
    private double gaussian() {
        double x;
        double square;
        do {
            x = 2 * random.nextDouble() - 1;
            double y = 2 * random.nextDouble() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
    }
}
