package topplays.evaluate.trial;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import topplays.model.EnumNames;
import topplays.rule.Period;
import topplays.rule.PlayRule;
import topplays.rule.ViewerChoice;

/**
 * The rule by which a trial counts plays. Under a rule the input is a web log in which views are repeated and robots appear;
 * {@code chart} counts one play per period, video and viewer, and leaves out the robots.
 */
public enum TrialRule {
    NONE(""),
    DAY("day"),
    HALF_HOUR("30m");

    private static final double REPEAT_SHARE = 0.3;
    private static final double ROBOT_SHARE = 0.1;

    private final String period;

    TrialRule(String period) {
        this.period = period;
    }

    /** The command-line options for the rule, without the list of robots. */
    public List<String> options() {
        return this == NONE ? List.of() : List.of("--viewer", "host", "--viewer", "agent", "--once-per", period);
    }

    /** The rule by which the simulator counts the truth. */
    public PlayRule rule() {
        return this == NONE
                ? PlayRule.NONE
                : new PlayRule(
                        Optional.of(Period.parse(period)),
                        false,
                        1,
                        Optional.empty(),
                        ViewerChoice.DEFAULT,
                        false,
                        ZoneOffset.UTC);
    }

    /** The probability, 0 to 1, that a view is an earlier one again. */
    public double repeatShare() {
        return this == NONE ? 0 : REPEAT_SHARE;
    }

    /** The probability, 0 to 1, that a request is by a robot. */
    public double robotShare() {
        return this == NONE ? 0 : ROBOT_SHARE;
    }

    /** The name in files: {@code none}, or the period. */
    @Override
    public String toString() {
        return this == NONE ? EnumNames.of(this) : period;
    }
}
