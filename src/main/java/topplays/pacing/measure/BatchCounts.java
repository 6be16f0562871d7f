package topplays.pacing.measure;

/**
 * How many batches were written.
 *
 * @param anHour in the mean
 * @param small of less than the minimum
 * @param avoidable of these, where the minimum had arrived within the deadline
 */
public record BatchCounts(double anHour, long small, long avoidable) {}
