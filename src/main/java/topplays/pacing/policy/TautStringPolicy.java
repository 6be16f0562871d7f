package topplays.pacing.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import topplays.pacing.PacingSettings;
import topplays.pacing.forecast.SeasonalForecast;
import topplays.pacing.forecast.SeasonalState;
import topplays.pacing.forecast.TautStringTuning;

/**
 * The default policy: a receding-horizon taut string with a seasonal forecast, and the Optimal Available rate as its
 * floor. Each tick computes the taut string through the bounds ahead again and releases at its first slope. The bounds
 * are exact up to the deadline and forecast beyond.
 *
 * <p>With any forecast no event is late and nothing overflows, because the rate is never below that of {@link
 * OptimalAvailableRule}; with a good forecast it is close to the optimum. While the forecast is not trusted, the rate is
 * at most 1.5 times the mean rate over the deadline, which bounds its peak at three times the optimum's. When the buffer is
 * more than 70 % full it drains faster, to keep room for bursts. Each tick looks at about 50 points ahead, with growing
 * distances. (Sliding-window taut strings: Sen, Rexford et al., 1997 and 2000; trust in predictions: Bamas et al.,
 * NeurIPS 2020.)
 *
 * <p>A {@link SeasonalState} keeps the learned profile over a restart.
 */
public final class TautStringPolicy implements PacingPolicy {
    private static final int HORIZON_DEADLINES = 16;
    private static final Duration LONGEST_HORIZON = Duration.ofDays(14);
    private static final Duration LONGEST_STEP = Duration.ofHours(2);
    private static final int STEPS_TO_DEADLINE = 15;
    private static final double STEP_GROWTH = 1.15;
    private static final double MOST_OF_AVERAGE = 1.5;
    private static final double SOFT_LIMIT = 0.7;
    private static final double SOFT_LIMIT_DRAIN = 8;

    private final PacingPolicy releases = new PacedRelease(this::rate);
    private final OptimalAvailableRule floor = new OptimalAvailableRule();
    private final SeasonalForecast forecast;
    private final int[] ticksAhead;
    private final double spare;

    /** A policy without a profile; its first tick begins at {@code start}. */
    public TautStringPolicy(PacingSettings settings, Instant start) {
        this.ticksAhead = ticksAhead(settings);
        this.spare = TautStringTuning.of(settings).spare();
        this.forecast = new SeasonalForecast(settings, start, ticksAhead[ticksAhead.length - 1]);
    }

    /**
     * A policy that continues with the profile of another.
     *
     * @throws IllegalArgumentException if the profile has another tick
     */
    public static TautStringPolicy resumed(PacingSettings settings, Instant start, SeasonalState state) {
        TautStringPolicy policy = new TautStringPolicy(settings, start);
        policy.forecast.resume(state);
        return policy;
    }

    /** The profile learned so far. */
    public SeasonalState state() {
        return forecast.state();
    }

    /** The points to look at: evenly spaced up to the deadline, then in growing steps up to the horizon. */
    private static int[] ticksAhead(PacingSettings settings) {
        int deadlineTicks = settings.deadlineTicks();
        double horizon = Math.min(
                HORIZON_DEADLINES * (deadlineTicks + 1.0),
                Math.max(settings.ticks(LONGEST_HORIZON), 2 * (deadlineTicks + 1.0)));
        int firstStep = Math.max(1, deadlineTicks / STEPS_TO_DEADLINE);
        double longestStep = Math.max(firstStep, settings.ticks(LONGEST_STEP));
        IntStream.Builder ticks = IntStream.builder();
        for (int tick = 1; tick <= deadlineTicks; tick += firstStep) {
            ticks.add(tick);
        }
        ticks.add(deadlineTicks + 1);
        double step = firstStep;
        for (double tick = deadlineTicks + 1.0; tick < horizon; ) {
            step = Math.min(step * STEP_GROWTH, longestStep);
            tick += step;
            ticks.add((int) tick);
        }
        return ticks.build().toArray();
    }

    @Override
    public long release(Backlog backlog) {
        return releases.release(backlog);
    }

    private double rate(Backlog backlog) {
        double least = floor.rate(backlog);
        forecast.observe(backlog.arrivedThisTick());
        double rate = firstSlope(backlog);
        if (!forecast.isTrusted()) {
            rate = Math.min(rate, MOST_OF_AVERAGE * backlog.meanRate());
        }
        if (backlog.capacity() != PacingSettings.UNLIMITED) {
            double aboveLimit = backlog.waiting() - SOFT_LIMIT * backlog.capacity();
            least = Math.max(least, aboveLimit * SOFT_LIMIT_DRAIN / (backlog.deadlineTicks() + 1));
        }
        return Math.max(rate, least);
    }

    /**
     * The slope up to the first bend of the string. If it is straight to the horizon, the slope to the middle there.
     */
    private double firstSlope(Backlog backlog) {
        SlopeRange slopes = new SlopeRange();
        double toTheMiddle = 0;
        for (int ahead : ticksAhead) {
            double most = backlog.arrived() + forecast.expected(ahead - 1);
            double lower = Math.max(dueBy(ahead, backlog), most - backlog.capacity());
            double kept = spare * Math.min(1, ahead / (backlog.deadlineTicks() + 1.0)) * Math.max(0, most - lower);
            double upper = most - kept;
            toTheMiddle = (lower + (upper - lower) / 2 - backlog.released()) / ahead;
            double slopeToLower = (lower - backlog.released()) / ahead;
            double slopeToUpper = (upper - backlog.released()) / ahead;
            if (!slopes.narrow(slopeToLower, slopeToUpper)) {
                break;
            }
        }
        return slopes.nearest(toTheMiddle);
    }

    /** The units that must have left {@code ahead} ticks from now: known up to the deadline, forecast beyond. */
    private double dueBy(int ahead, Backlog backlog) {
        int ticksAgo = backlog.deadlineTicks() + 1 - ahead;
        return ticksAgo >= 0 ? backlog.arrivedTicksAgo(ticksAgo) : backlog.arrived() + forecast.expected(-ticksAgo);
    }
}
