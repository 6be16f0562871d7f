package topplays.serve.plays;

/**
 * Sums over all videos.
 *
 * @param batchPlays the plays in the last count of the batches
 * @param livePlays the plays since that count
 * @param videos the number of videos with at least one play
 */
public record PlaySums(long batchPlays, long livePlays, long videos) {}
