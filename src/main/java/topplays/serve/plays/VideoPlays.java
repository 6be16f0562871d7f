package topplays.serve.plays;

/**
 * How often a video was played.
 *
 * @param batchPlays those that the last count of the batches found
 * @param livePlays those that came since
 * @param rank one more than there are videos with more plays
 */
public record VideoPlays(long batchPlays, long livePlays, long rank) {
    public long plays() {
        return batchPlays + livePlays;
    }
}
