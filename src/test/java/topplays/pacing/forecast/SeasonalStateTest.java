package topplays.pacing.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import topplays.pacing.PacingSettings;
import topplays.pacing.policy.Backlog;
import topplays.pacing.policy.PacingPolicy;
import topplays.pacing.policy.PolicyRun;
import topplays.pacing.policy.TautStringPolicy;

class SeasonalStateTest {
    private static final Duration TICK = Duration.ofMinutes(5);
    private static final int DAY = 288;
    private static final PacingSettings PACING = PacingSettings.of(Duration.ofHours(6), TICK);
    private static final Instant START = Instant.parse("2026-11-18T16:20:00Z");

    @Test
    void aRestartContinuesWithTheLearnedProfile() {
        TautStringPolicy before = new TautStringPolicy(PACING, START);
        Backlog backlog = Backlog.of(PACING);
        for (long units : days(0, 15)) {
            backlog.arrive(units);
            backlog.release(before.release(backlog));
        }
        Instant restart = START.plus(Duration.ofDays(15));

        TautStringPolicy resumed = TautStringPolicy.resumed(PACING, restart, before.state());

        assertThat(resumed.state()).isEqualTo(before.state());
        assertThat(unevenness(resumed)).isLessThan(unevenness(new TautStringPolicy(PACING, restart)) / 2);
    }

    @Test
    void aStateLearnedWithAnotherTickIsRefused() {
        SeasonalState state = new TautStringPolicy(PACING, START).state();
        PacingSettings faster = PacingSettings.of(Duration.ofHours(24), Duration.ofMinutes(1));

        assertThatThrownBy(() -> TautStringPolicy.resumed(faster, START, state))
                .hasMessage("the traffic profile must have a tick of 1m: 5m");
    }

    /** The difference between the hours of most and least releases on the first day, once the start is over. */
    private static long unevenness(PacingPolicy policy) {
        long[] releases = new PolicyRun(days(15, 16), PACING).releases(policy);
        long[] hours = IntStream.range(6, 24)
                .mapToLong(hour ->
                        Arrays.stream(releases, 12 * hour, 12 * hour + 12).sum())
                .toArray();
        return Arrays.stream(hours).max().orElseThrow()
                - Arrays.stream(hours).min().orElseThrow();
    }

    private static long[] days(int from, int to) {
        return IntStream.range(from * DAY, to * DAY)
                .mapToLong(tick -> Math.round(100 + 80 * Math.sin(2 * Math.PI * tick / DAY)))
                .toArray();
    }
}
