package topplays.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import topplays.traffic.rate.ArrivalTrace;

/** The simulator at the rate of a trace. */
class SimulatedTraceTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Ten minutes: an odd step, a gap, nothing for a while, and fractions. */
    private static final ArrivalTrace TRACE =
            trace(step(0, 120, 1_000), step(120, 30, 300.5), step(360, 60, 0), step(420, 60, 60.5), step(540, 60, 200));

    @Test
    void withoutANumberOfEventsEachStepHasItsOwn() throws Exception {
        assertThat(countsPerHalfMinute(Simulated.settings(TRACE, TRACE.usualDuration()), 20))
                .satisfies(counts -> {
                    assertThat(sum(counts, 0, 4)).isEqualTo(1_000);
                    assertThat(counts[4]).isEqualTo(301);
                    assertThat(sum(counts, 5, 14)).isZero();
                    assertThat(sum(counts, 14, 16)).isEqualTo(60);
                    assertThat(sum(counts, 16, 18)).isZero();
                    assertThat(sum(counts, 18, 20)).isEqualTo(200);
                });
    }

    @Test
    void rescaledItKeepsItsShapeAndHasJustAsManyEvents() throws Exception {
        long[] counts = countsPerHalfMinute(Simulated.settings(TRACE, TRACE.usualDuration(), 200_000), 20);

        assertThat(sum(counts, 0, 20)).isEqualTo(200_000);
        assertThat(sum(counts, 5, 14) + sum(counts, 16, 18)).isZero();
        double factor = 200_000 / 1_561.0;
        long[] steps = {sum(counts, 0, 4), counts[4], sum(counts, 14, 16), sum(counts, 18, 20)};
        double[] expected = {1_000 * factor, 300.5 * factor, 60.5 * factor, 200 * factor};
        assertThat(ChiSquare.of(steps, expected)).isBetween(0.01, ChiSquare.limit(3));
    }

    @Test
    void theLastStepWithEventsTakesWhatIsLeftAlsoIfNothingFollows() throws Exception {
        List<ArrivalTrace.Step> steps = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            steps.add(step(i * 60, 60, 0.1 * (i % 7)));
        }
        steps.add(step(500 * 60, 60, 0));
        ArrivalTrace trace = new ArrivalTrace(steps);

        for (int events = 0; events < 200; events++) {
            assertThat(Simulated.lines(Simulated.settings(trace, trace.length(), events), 1)
                            .lines()
                            .count())
                    .isEqualTo(events);
        }
    }

    @Test
    void aLongerDurationEndsWithTheTrace() throws Exception {
        assertThat(Simulated.lines(Simulated.settings(TRACE, Duration.ofDays(1)), 1))
                .isEqualTo(Simulated.lines(Simulated.settings(TRACE, TRACE.usualDuration()), 1));
    }

    @Test
    void aStepThatIsCutKeepsItsPart() throws Exception {
        long[] counts = countsPerHalfMinute(Simulated.settings(TRACE, MINUTE), 2);

        assertThat(sum(counts, 0, 2)).isEqualTo(500);
    }

    @Test
    void theEventsOfAStepComeAtIndependentTimes() throws Exception {
        ArrivalTrace trace = trace(step(0, 3_600, 50_000));

        long[] counts = Simulated.perPiece(
                Simulated.events(Simulated.settings(trace, trace.length())), Duration.ofSeconds(10), 360);

        assertThat(ChiSquare.ofEqual(counts)).isBetween(250.0, ChiSquare.limit(359));
    }

    @Test
    void aTimeWithoutEventsCannotBeRescaled() {
        ArrivalTrace trace = trace(step(0, 60, 0), step(60, 60, 5));

        assertThatThrownBy(() -> new TrafficSimulator(Simulated.settings(trace, MINUTE, 7), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the trace must have events within the duration, to be rescaled to 7: 0");
    }

    private static long[] countsPerHalfMinute(SimulationSettings settings, int pieces) throws Exception {
        return Simulated.perPiece(Simulated.events(settings), Duration.ofSeconds(30), pieces);
    }

    private static long sum(long[] counts, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += counts[i];
        }
        return sum;
    }

    private static ArrivalTrace trace(ArrivalTrace.Step... steps) {
        return new ArrivalTrace(List.of(steps));
    }

    private static ArrivalTrace.Step step(int fromSecond, int seconds, double events) {
        return new ArrivalTrace.Step(
                Instant.parse("2014-07-01T00:00:00Z").plusSeconds(fromSecond), Duration.ofSeconds(seconds), events);
    }
}
