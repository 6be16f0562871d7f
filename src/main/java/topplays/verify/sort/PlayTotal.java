package topplays.verify.sort;

/** The number of videos, and the sum of their plays. */
public record PlayTotal(long videos, long plays) {
    public static final PlayTotal NONE = new PlayTotal(0, 0);

    public PlayTotal plus(long videoPlays) {
        return new PlayTotal(videos + 1, Math.addExact(plays, videoPlays));
    }
}
