package topplays.pacing.policy;

import java.time.Instant;
import topplays.pacing.PacingSettings;
import topplays.pacing.forecast.SeasonalState;

/**
 * The default policy: a receding-horizon taut string with a seasonal forecast, and the Optimal Available rate as its
 * floor.
 *
 * <p>With any forecast no event is late and nothing overflows; with a good forecast it is close to the optimum. A
 * {@link SeasonalState} keeps the learned profile over a restart.
 */
public final class TautStringPolicy implements PacingPolicy {
    private final TautStringRule rule;
    private final PacingPolicy releases;

    /** A policy without a profile; its first tick begins at {@code start}. */
    public TautStringPolicy(PacingSettings settings, Instant start) {
        this.rule = new TautStringRule(settings, start);
        this.releases = new PacedRelease(rule);
    }

    /**
     * A policy that continues with the profile of another.
     *
     * @throws IllegalArgumentException if the profile has another tick
     */
    public static TautStringPolicy resumed(PacingSettings settings, Instant start, SeasonalState state) {
        TautStringPolicy policy = new TautStringPolicy(settings, start);
        policy.rule.forecast().resume(state);
        return policy;
    }

    @Override
    public long release(Backlog backlog) {
        return releases.release(backlog);
    }

    /** The profile learned so far. */
    public SeasonalState state() {
        return rule.forecast().state();
    }
}
