package topplays.pacing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import topplays.pacing.PacingSettings;

/**
 * The releases equal those of an independent implementation in Python on the same synthetic arrivals, except for a unit
 * that rounding moves to the next tick.
 */
class ReferenceReleasesTest {
    private static final PacingSettings SEASONAL = PacingSettings.of(Duration.ofHours(3), Duration.ofMinutes(5));
    private static final PacingSettings BURSTY =
            PacingSettings.of(Duration.ofMinutes(15)).withCapacity(1949);

    @ParameterizedTest
    @EnumSource(PolicyKind.class)
    void releasesLikeTheReferenceThroughNineDaysWithASeason(PolicyKind kind) throws IOException {
        assertReleasesLikeTheReference(kind, "seasonal.csv", SEASONAL);
    }

    @ParameterizedTest
    @EnumSource(PolicyKind.class)
    void releasesLikeTheReferenceThroughBurstsThatFillTheBuffer(PolicyKind kind) throws IOException {
        assertReleasesLikeTheReference(kind, "bursty.csv", BURSTY);
    }

    @Test
    void theOptimumIsThatOfTheReference() throws IOException {
        assertTheOptimumOfTheReference("seasonal.csv", SEASONAL);
        assertTheOptimumOfTheReference("bursty.csv", BURSTY);
    }

    private static void assertTheOptimumOfTheReference(String file, PacingSettings settings) throws IOException {
        long[] optimum = TautString.optimum(arrivalsOf(file, settings), settings.deadlineTicks(), settings.capacity());

        assertThat(Arrays.copyOfRange(optimum, 1, optimum.length))
                .isEqualTo(PolicyRun.cumulative(column(file, "optimum")));
    }

    private static void assertReleasesLikeTheReference(PolicyKind kind, String file, PacingSettings settings)
            throws IOException {
        long[] releases =
                new PolicyRun(arrivalsOf(file, settings), settings).releases(kind.policy(settings, Instant.EPOCH));

        long[] ours = PolicyRun.cumulative(releases);
        long[] reference = PolicyRun.cumulative(column(file, kind.toString()));
        int beforeTheDrain = ours.length - 1;
        assertThat(IntStream.range(0, beforeTheDrain).mapToLong(tick -> Math.abs(ours[tick] - reference[tick])))
                .allMatch(difference -> difference <= 1);
    }

    private static long[] arrivalsOf(String file, PacingSettings settings) throws IOException {
        long[] all = column(file, "arrivals");
        return Arrays.copyOf(all, all.length - settings.deadlineTicks());
    }

    private static long[] column(String file, String name) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ReferenceReleasesTest.class.getResourceAsStream(file)),
                StandardCharsets.US_ASCII))) {
            int index = List.of(reader.readLine().split(",", -1)).indexOf(name);
            return reader.lines()
                    .mapToLong(line -> Long.parseLong(line.split(",", -1)[index]))
                    .toArray();
        }
    }
}
