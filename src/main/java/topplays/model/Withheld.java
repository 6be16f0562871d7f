package topplays.model;

/**
 * What a chart leaves out of its counts.
 *
 * @param videos the rows of counts that are left out because of a list or a minimum; they are in the totals
 * @param plays the plays of these rows
 * @param outside the plays of periods before or after those of the charts; they are not in the totals
 */
public record Withheld(long videos, long plays, long outside) {
    public static final Withheld NONE = new Withheld(0, 0, 0);

    public Withheld {
        if (videos < 0 || plays < 0 || outside < 0) {
            throw new IllegalArgumentException(
                    "withheld videos and plays must not be negative: %d, %d, %d".formatted(videos, plays, outside));
        }
    }
}
