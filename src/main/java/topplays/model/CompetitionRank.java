package topplays.model;

/**
 * Numbers the rows of a chart, best first, by competition rank: equal plays share a rank and the next rank is skipped
 * (1, 2, 2, 4).
 */
public final class CompetitionRank {
    private long row;
    private long rank;
    private long lastPlays = -1;

    /** Returns the rank of the next row. Throws {@link IllegalArgumentException} if plays rise from one row to the next. */
    public long next(long plays) {
        if (row > 0 && plays > lastPlays) {
            throw new IllegalArgumentException(
                    "plays rise from " + lastPlays + " to " + plays + " at row " + (row + 1));
        }
        row++;
        if (plays != lastPlays) {
            rank = row;
        }
        lastPlays = plays;
        return rank;
    }
}
