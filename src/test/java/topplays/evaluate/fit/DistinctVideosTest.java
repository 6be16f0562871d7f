package topplays.evaluate.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistinctVideosTest {
    @Test
    void isTheSumOfTheChancesOfEach() {
        for (double skew : new double[] {0, 0.8, 1, 1.3}) {
            double weights = IntStream.rangeClosed(1, 50_000)
                    .mapToDouble(rank -> Math.pow(rank, -skew))
                    .sum();
            double exact = IntStream.rangeClosed(1, 50_000)
                    .mapToDouble(rank -> 1 - Math.pow(1 - Math.pow(rank, -skew) / weights, 30_000))
                    .sum();

            assertThat(new DistinctVideos(50_000, skew).in(30_000)).isCloseTo(exact, within(1e-3 * exact));
        }
    }

    @Test
    void onePlayIsOfOneVideoAndManyAreOfAll() {
        assertThat(new DistinctVideos(1_000_000, 1).in(1)).isCloseTo(1, within(0.05));
        assertThat(new DistinctVideos(1_000, 1).in(1e9)).isCloseTo(1_000, within(1e-6));
        assertThat(new DistinctVideos(1, 1).in(7)).isCloseTo(1, within(1e-3));
    }
}
