package topplays.verify.sort;

/**
 * The totals of counts.
 *
 * @param videos the number of videos or, with key columns, of rows
 * @param charts the number of charts; one if there are videos without key columns
 */
public record PlayTotal(long videos, long charts, long plays) {
    public static final PlayTotal NONE = new PlayTotal(0, 0, 0);

    /** Adds a row, which may be the first of its chart. */
    public PlayTotal plus(long playsOfRow, boolean isNewChart) {
        return new PlayTotal(videos + 1, isNewChart ? charts + 1 : charts, Math.addExact(plays, playsOfRow));
    }
}
