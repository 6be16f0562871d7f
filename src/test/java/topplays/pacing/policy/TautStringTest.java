package topplays.pacing.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import topplays.pacing.PacingSettings;

class TautStringTest {
    private static final long UNLIMITED = PacingSettings.UNLIMITED;

    @Test
    void spreadsABurstOverItsDeadline() {
        assertThat(TautString.optimum(new long[] {0, 12, 0, 0}, 3, UNLIMITED))
                .containsExactly(0, 0, 3, 6, 9, 12, 12, 12);
    }

    @Test
    void followsArrivalsThatAreEvenAlready() {
        long[] optimum = TautString.optimum(new long[] {5, 5, 5, 5, 5, 5}, 2, UNLIMITED);

        assertThat(optimum[optimum.length - 1]).isEqualTo(30);
        assertThat(rates(optimum)).allMatch(rate -> rate <= 5);
    }

    @Test
    void neverHoldsMoreThanTheCapacity() {
        assertThat(TautString.optimum(new long[] {0, 12, 0, 0}, 3, 6)).containsExactly(0, 0, 6, 8, 10, 12, 12, 12);
    }

    @Test
    void staysWithinTheBoundsAndNeedsNoMoreEnergyThanABruteForceSearch() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            long[] arrivals = random.ints(5 + random.nextInt(35), 0, 7)
                    .mapToLong(pick -> new long[] {0, 0, 1, 2, 5, 20, 20}[pick])
                    .toArray();
            int deadlineTicks = 1 + random.nextInt(8);
            long capacity = random.nextBoolean() ? UNLIMITED : 20 + random.nextInt(20);
            ReleaseBounds bounds = new ReleaseBounds(arrivals, deadlineTicks, capacity);

            long[] optimum = TautString.optimum(arrivals, deadlineTicks, capacity);

            for (int tick = 0; tick <= bounds.end(); tick++) {
                assertThat(optimum[tick]).as("seed %d", seed).isBetween(bounds.least(tick), bounds.most(tick));
            }
            double[] relaxed = relaxed(bounds);
            assertThat(energyOf(optimum)).as("seed %d", seed).isCloseTo(wholeEnergy(relaxed), within(1e-3));
        }
    }

    private static LongStream rates(long[] path) {
        return IntStream.range(1, path.length).mapToLong(tick -> path[tick] - path[tick - 1]);
    }

    private static double energyOf(long[] path) {
        return rates(path).mapToDouble(rate -> (double) rate * rate).sum();
    }

    /** The energy of a path in whole units, found from the certain but slow relaxation in fractions. */
    private static double wholeEnergy(double[] path) {
        return energyOf(Arrays.stream(path)
                .mapToLong(units -> (long) Math.floor(units + 1e-6))
                .toArray());
    }

    /** Moves each point towards the middle of its neighbours until nothing moves. */
    private static double[] relaxed(ReleaseBounds bounds) {
        double[] path = new double[bounds.end() + 1];
        for (int tick = 0; tick < path.length; tick++) {
            path[tick] = (bounds.least(tick) + bounds.most(tick)) / 2.0;
        }
        double moved = 1;
        while (moved > 1e-11) {
            moved = 0;
            for (int tick = 1; tick < bounds.end(); tick++) {
                double middle = (path[tick - 1] + path[tick + 1]) / 2;
                double next = Math.min((double) bounds.most(tick), Math.max((double) bounds.least(tick), middle));
                moved = Math.max(moved, Math.abs(next - path[tick]));
                path[tick] = next;
            }
        }
        return path;
    }
}
