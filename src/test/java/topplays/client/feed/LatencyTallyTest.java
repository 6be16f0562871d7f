package topplays.client.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyTallyTest {
    private final LatencyTally tally = new LatencyTally();

    @Test
    void quantilesAreExactToAThirtySecond() {
        long[] nanos = new Random(3)
                .longs(10_000, 0, 40)
                .map(bits -> (1L << bits) + bits)
                .sorted()
                .toArray();
        LongStream.of(nanos).forEach(tally::add);

        for (double part : new double[] {0.0001, 0.5, 0.99, 1}) {
            long exact = nanos[(int) Math.ceil(part * nanos.length) - 1];
            assertThat(tally.atMost(part).toNanos()).isBetween(exact, exact + exact / 32);
        }
    }

    @Test
    void takesAnyNumber() {
        tally.add(-1);
        tally.add(Long.MAX_VALUE);

        assertThat(tally.atMost(0.5)).isZero();
        assertThat(tally.atMost(1)).isEqualTo(Duration.ofNanos(Long.MAX_VALUE));
    }

    @Test
    void isZeroWithoutDurations() {
        assertThat(tally.atMost(0.99)).isZero();
    }
}
