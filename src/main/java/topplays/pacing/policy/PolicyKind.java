package topplays.pacing.policy;

import java.time.Duration;
import java.time.Instant;
import topplays.model.EnumNames;
import topplays.pacing.PacingSettings;

/** The policies by name, the default first. */
public enum PolicyKind {
    /** {@link TautStringPolicy}: the default. */
    TAUT_STRING,
    /** The least constant rate that meets every known deadline. */
    OPTIMAL_AVAILABLE,
    /**
     * The mean rate over the deadline: spreads the work of each event evenly over its deadline. It needs no tuning, and its
     * peak is at most twice the optimum's. (Average Rate: Yao, Demers and Shenker, FOCS 1995.)
     */
    MOVING_AVERAGE,
    /** A batch at the mean number of events per minute; no deadline. */
    MEAN_RATE_CEILING,
    /** A batch at the minimum batch; no deadline. */
    FIXED_CEILING,
    /** A batch at 10 events or after 30 s, as Flume's HDFS sink rolls. */
    ROLL;

    private static final long ROLL_COUNT = 10;
    private static final Duration ROLL_INTERVAL = Duration.ofSeconds(30);

    public static PolicyKind named(String name) {
        return EnumNames.parse(PolicyKind.class, "policy", name);
    }

    /** A new policy of this kind; its first tick begins at {@code start}. */
    public PacingPolicy policy(PacingSettings settings, Instant start) {
        return switch (this) {
            case TAUT_STRING -> new TautStringPolicy(settings, start);
            case OPTIMAL_AVAILABLE -> new PacedRelease(new OptimalAvailableRule());
            case MOVING_AVERAGE -> new PacedRelease(Backlog::meanRate);
            case MEAN_RATE_CEILING, FIXED_CEILING, ROLL -> roll(settings);
        };
    }

    /** A new batch policy of this kind: its own, or a {@link BatchFormer} around it. */
    public BatchPolicy batches(PacingSettings settings, Instant start) {
        return switch (this) {
            case TAUT_STRING, OPTIMAL_AVAILABLE, MOVING_AVERAGE ->
                new BatchFormer(policy(BatchFormer.forThePolicy(settings), start), settings);
            case MEAN_RATE_CEILING, FIXED_CEILING, ROLL -> roll(settings);
        };
    }

    private RollPolicy roll(PacingSettings settings) {
        return switch (this) {
            case MEAN_RATE_CEILING ->
                (backlog, batch) -> new FixedCeiling(eventsPerMinute(backlog, settings)).write(backlog, batch);
            case FIXED_CEILING -> new FixedCeiling(settings.minBatch());
            case ROLL -> new CountOrIntervalRoll(ROLL_COUNT, (long) settings.ticks(ROLL_INTERVAL));
            default -> throw new IllegalStateException("not a roll policy: " + this);
        };
    }

    /** The mean since the start, from 1 to the capacity. */
    private static long eventsPerMinute(Backlog backlog, PacingSettings settings) {
        double mean = Math.ceil(backlog.arrived() * settings.ticks(Duration.ofMinutes(1)) / backlog.tick());
        return Math.min(backlog.capacity(), Math.max(1, (long) mean));
    }

    /** The name on the command line, such as {@code taut-string}. */
    @Override
    public String toString() {
        return EnumNames.of(this);
    }
}
