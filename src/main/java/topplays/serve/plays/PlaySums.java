package topplays.serve.plays;

/**
 * Sums over all videos.
 *
 * @param batchPlays the plays that the last count of the batches found
 * @param livePlays those that came since
 * @param videos how many videos were ever played
 */
public record PlaySums(long batchPlays, long livePlays, long videos) {}
