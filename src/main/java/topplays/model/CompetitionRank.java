package topplays.model;

/**
 * Numbers the rows of a chart, best first, by competition rank: equal figures share a rank and the next rank is skipped
 * (1, 2, 2, 4).
 */
public final class CompetitionRank {
    private final RankedBy by;
    private long row;
    private long rank;
    private long lastFigure = -1;

    /** Ranks by plays. */
    public CompetitionRank() {
        this(RankedBy.PLAYS);
    }

    /** @param by the figure, for the message if it rises */
    public CompetitionRank(RankedBy by) {
        this.by = by;
    }

    /**
     * Returns the rank of the next row.
     *
     * @param figure the plays or viewers of the row
     * @throws IllegalArgumentException if the figure rises from one row to the next
     */
    public long next(long figure) {
        if (row > 0 && figure > lastFigure) {
            throw new IllegalArgumentException(
                    by + " rise from " + lastFigure + " to " + figure + " at row " + (row + 1));
        }
        row++;
        if (figure != lastFigure) {
            rank = row;
        }
        lastFigure = figure;
        return rank;
    }
}
