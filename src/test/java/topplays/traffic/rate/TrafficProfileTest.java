package topplays.traffic.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import topplays.traffic.ChiSquare;
import topplays.traffic.Simulated;
import topplays.traffic.rate.ArrivalRate.Stretch;

class TrafficProfileTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final double MINUTE_MEAN = 1_000_000 / 1_440.0;

    @Test
    void aDayGoesUpAndDownEightfoldWithItsPeakInTheEvening() {
        double[] rate = rate(TrafficProfile.DIURNAL, DAY);

        assertThat(busiest(rate) / 60).isBetween(19, 21);
        assertThat(Arrays.stream(rate).max().orElseThrow()
                        / Arrays.stream(rate).min().orElseThrow())
                .isBetween(7.0, 9.0);
    }

    @Test
    void thereIsMoreOnWeekendsAndAMillionADayInTheMean() {
        double[] rate = rate(TrafficProfile.DIURNAL, Duration.ofDays(7));

        assertThat(Arrays.stream(rate).sum()).isCloseTo(7e6, within(0.01));
        assertThat(day(rate, 5)).isGreaterThan(1.1 * day(rate, 1));
        assertThat(day(rate, 6)).isGreaterThan(1.1 * day(rate, 2));
    }

    @Test
    void theHoursOfASimulatedWeekFollowTheRate() throws Exception {
        double[] rate = rate(TrafficProfile.DIURNAL, Duration.ofDays(7));
        long[] counts = Simulated.perPiece(
                Simulated.events(Simulated.settings(TrafficProfile.DIURNAL, Duration.ofDays(7), 100_000)), HOUR, 168);

        double[] expected = new double[168];
        for (int minute = 0; minute < rate.length; minute++) {
            expected[minute / 60] +=
                    rate[minute] * 100_000 / Arrays.stream(rate).sum();
        }
        assertThat(ChiSquare.of(counts, expected)).isBetween(100.0, ChiSquare.limit(167));
    }

    @Test
    void burstsComeAtEveryScale() {
        double[] rate = rate(TrafficProfile.BURSTY, Duration.ofMinutes(2_048 * 8));

        assertThat(Arrays.stream(rate).average().orElseThrow()).isCloseTo(MINUTE_MEAN, within(0.001));
        for (int minutes : new int[] {1, 8, 64, 512}) {
            assertThat(variation(rate, minutes)).as("%d minutes", minutes).isGreaterThan(0.4);
        }
        assertThat(Arrays.copyOfRange(rate, 0, 2_048)).isNotEqualTo(Arrays.copyOfRange(rate, 2_048, 4_096));
    }

    @Test
    void aViralRiseIsSharpAndItsDecayIsSlow() {
        double[] rate = rate(TrafficProfile.VIRAL, DAY);

        assertThat(busiest(rate)).isEqualTo(195);
        assertThat(rate[179]).isCloseTo(MINUTE_MEAN, within(0.001));
        assertThat(rate[195]).isCloseTo(20 * MINUTE_MEAN, within(0.001));
        assertThat(rate[225]).isBetween(3 * MINUTE_MEAN, 5 * MINUTE_MEAN);
        assertThat(rate[1_439]).isBetween(MINUTE_MEAN, 1.1 * MINUTE_MEAN);
    }

    @Test
    void theViralVideoIsNotTheFirstBeforeAndTakesMostOfTheExtraPlays() throws Exception {
        List<Simulated.Event> events =
                Simulated.events(Simulated.settings(TrafficProfile.VIRAL, HOUR.multipliedBy(4), 100_000));
        Map<String, Long> before = plays(events, 0, 180);
        Map<String, Long> during = plays(events, 190, 200);

        String viral = mostPlayed(during);

        assertThat(mostPlayed(before)).isNotEqualTo(viral);
        double share = during.get(viral)
                / (double) during.values().stream().mapToLong(plays -> plays).sum();
        assertThat(share).isBetween(0.75, 0.9);
    }

    @ParameterizedTest
    @EnumSource
    void isCalledByItsName(TrafficProfile profile) {
        assertThat(TrafficProfile.named(profile.toString())).isEqualTo(profile);
    }

    @Test
    void anUnknownNameIsReportedWithTheKnownOnes() {
        assertThatThrownBy(() -> TrafficProfile.named("steady"))
                .hasMessage("unknown profile 'steady': use diurnal, bursty, viral, flat");
    }

    private static double[] rate(TrafficProfile profile, Duration duration) {
        return StreamSupport.stream(
                        profile.stretches(Simulated.START, duration, 1).spliterator(), false)
                .mapToDouble(Stretch::events)
                .toArray();
    }

    private static Percentage within(double share) {
        return Percentage.withPercentage(100 * share);
    }

    private static int busiest(double[] rate) {
        int busiest = 0;
        for (int i = 0; i < rate.length; i++) {
            busiest = rate[i] > rate[busiest] ? i : busiest;
        }
        return busiest;
    }

    private static double day(double[] rate, int day) {
        return Arrays.stream(rate, day * 1_440, (day + 1) * 1_440).sum();
    }

    /** The coefficient of variation of sums over the given number of minutes. */
    private static double variation(double[] rate, int minutes) {
        double squares = 0;
        for (int start = 0; start < rate.length; start += minutes) {
            double mean = Arrays.stream(rate, start, start + minutes).average().orElseThrow();
            squares += (mean / MINUTE_MEAN - 1) * (mean / MINUTE_MEAN - 1) * minutes / rate.length;
        }
        return Math.sqrt(squares);
    }

    private static Map<String, Long> plays(List<Simulated.Event> events, int fromMinute, int toMinute) {
        return events.stream()
                .filter(event -> event.millisAfterStart() >= fromMinute * 60_000L
                        && event.millisAfterStart() < toMinute * 60_000L)
                .map(Simulated.Event::video)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static String mostPlayed(Map<String, Long> plays) {
        return plays.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }
}
