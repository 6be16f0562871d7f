package topplays.pacing.measure;

/**
 * The batches that a policy wrote.
 *
 * @param perHour batches per hour, on average
 * @param small the number of batches below the minimum
 * @param avoidable the number of these for which the minimum had arrived within the deadline
 */
public record BatchCounts(double perHour, long small, long avoidable) {}
