package topplays.serve;

/**
 * Sums over all videos.
 *
 * @param batchPlays the plays that the last count of the batches found
 * @param livePlays those that came since
 * @param videos how many videos were ever played
 */
record PlaySums(long batchPlays, long livePlays, long videos) {}
