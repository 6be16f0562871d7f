package topplays.verify;

/** How many videos there are, and their plays together. */
public record PlayTotal(long videos, long plays) {
    static final PlayTotal NONE = new PlayTotal(0, 0);

    PlayTotal plus(long videoPlays) {
        return new PlayTotal(videos + 1, Math.addExact(plays, videoPlays));
    }
}
