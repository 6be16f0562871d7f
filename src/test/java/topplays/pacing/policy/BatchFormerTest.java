package topplays.pacing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import topplays.pacing.PacingSettings;

class BatchFormerTest {
    private static final PacingSettings FRESH = PacingSettings.of(Duration.ofMinutes(15));
    private static final Duration T0 = Duration.ofMinutes(1);

    @Test
    void writesABatchAMinuteWhileTheRateFillsOne() {
        long[] arrivals = IntStream.range(0, 2_400).mapToLong(tick -> 100).toArray();

        List<List<Long>> batches = batches(arrivals, FRESH);

        for (int tick = 1_200; tick < 2_400; tick++) {
            assertThat(batches.get(tick)).hasSize((tick + 1) % 4 == 0 ? 1 : 0);
        }
    }

    @Test
    void keepsTheSizeAndStretchesTheCadenceWhileTheRateFillsNone() {
        long[] arrivals = IntStream.range(0, 2_400).mapToLong(tick -> tick % 2).toArray();

        assertThat(batches(arrivals, FRESH).stream().flatMap(List::stream)).allMatch(size -> size >= 13 && size < 100);
    }

    @Test
    void cutsABatchAboveTheMaximumIntoEvenParts() {
        PacingSettings settings = FRESH.withBatches(T0, 50, 100);
        long[] arrivals = new long[120];
        arrivals[60] = 2_999;

        assertThat(batches(arrivals, settings).stream().flatMap(List::stream))
                .allMatch(size -> size >= 50 && size <= 100)
                .hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void noBatchIsLateNoneOverflowsAndNoSmallOneWasAvoidable() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            long[] arrivals = PolicyRun.bursts(1_500, random);
            PacingSettings settings = FRESH.withBatches(T0, 50, 100 + random.nextInt(1_000));
            if (random.nextBoolean()) {
                settings = settings.withCapacity(50 + random.nextInt(4_000));
            }

            List<List<Long>> batches = batches(arrivals, settings);

            checkEveryTick(seed, arrivals, settings, batches);
        }
    }

    private static void checkEveryTick(int seed, long[] arrivals, PacingSettings settings, List<List<Long>> batches) {
        ReleaseBounds bounds = new ReleaseBounds(arrivals, settings.deadlineTicks(), settings.capacity());
        long written = 0;
        for (int tick = 1; tick <= bounds.end(); tick++) {
            List<Long> sizes = batches.get(tick - 1);
            written += sizes.stream().mapToLong(size -> size).sum();
            assertThat(written).as("seed %d, tick %d", seed, tick).isBetween(bounds.least(tick), bounds.most(tick));
            int windowStart = Math.max(0, tick - settings.deadlineTicks() - 1);
            if (bounds.most(tick) - bounds.most(windowStart) >= settings.minBatch()) {
                assertThat(sizes).as("seed %d, tick %d", seed, tick).allMatch(size -> size >= settings.minBatch());
            }
        }
    }

    private static List<List<Long>> batches(long[] arrivals, PacingSettings settings) {
        return new PolicyRun(arrivals, settings).batches(PolicyKind.TAUT_STRING.batches(settings, Instant.EPOCH));
    }
}
