package topplays.pacing.policy;

import java.time.Instant;
import topplays.pacing.PacingSettings;
import topplays.pacing.forecast.SeasonalState;

/**
 * The default policy: a receding-horizon taut string with a seasonal forecast, and the Optimal Available rate as its floor.
 *
 * <p>No event is late and nothing overflows, whatever the forecast; a good forecast comes close to what only the knowledge
 * of the future could do better. What it has learned survives a restart as a {@link SeasonalState}.
 */
public final class TautStringPolicy implements PacingPolicy {
    private final TautStringRule rule;
    private final PacingPolicy releases;

    /** A policy that has learned nothing yet; its first tick begins at {@code start}. */
    public TautStringPolicy(PacingSettings settings, Instant start) {
        this.rule = new TautStringRule(settings, start);
        this.releases = new PacedRelease(rule);
    }

    /**
     * A policy that goes on with what another had learned.
     *
     * @throws IllegalArgumentException if it was learned with another tick
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

    /** What it has learned so far. */
    public SeasonalState state() {
        return rule.forecast().state();
    }
}
