package topplays.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import topplays.evaluate.trial.Factor;
import topplays.evaluate.trial.InputShape;
import topplays.evaluate.trial.LineForm;
import topplays.evaluate.trial.Trial;

class RemainingTimeTest {
    private static final InputShape INPUT = new InputShape(24_000_000, 1, 1, 1, 0, LineForm.TOPPLAYS, 1);
    private static final Trial TRIAL = new Trial(Factor.BASE, INPUT, 2, 1);

    @Test
    void takesTheUsualTimeUntilATrialHasFinished() {
        RemainingTime remaining = new RemainingTime(2);

        assertThat(remaining.of(List.of(TRIAL), List.of())).isEqualTo(Duration.ofSeconds(3));
        assertThat(remaining.of(List.of(TRIAL), List.of(INPUT))).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void multipliesTheUsualTimeByTheSlownessSoFar() {
        RemainingTime remaining = new RemainingTime(2);
        remaining.made(INPUT, Duration.ofSeconds(12));
        remaining.tried(TRIAL, Duration.ofSeconds(15));

        assertThat(remaining.of(List.of(TRIAL, TRIAL), List.of())).isEqualTo(Duration.ofSeconds(18));
        assertThat(remaining.of(List.of(), List.of())).isZero();
    }
}
