package topplays.serve.plays;

/**
 * The plays and the rank of a video.
 *
 * @param batchPlays the plays in the last count of the batches
 * @param livePlays the plays since that count
 * @param rank one more than the number of videos with more plays
 */
public record VideoPlays(long batchPlays, long livePlays, long rank) {
    public long plays() {
        return batchPlays + livePlays;
    }
}
