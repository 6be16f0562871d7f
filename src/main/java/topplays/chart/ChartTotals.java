package topplays.chart;

import java.util.OptionalLong;

/**
 * The totals of a chart over all its videos, including those below the chart and those withheld.
 *
 * @param audience the distinct viewers of all its videos, if they were counted
 */
public record ChartTotals(long plays, long videos, OptionalLong audience) {
    public ChartTotals {
        if (plays < 0 || videos < 0) {
            throw new IllegalArgumentException("plays and videos must not be negative: " + plays + ", " + videos);
        }
        if (audience.isPresent() && audience.getAsLong() < 0) {
            throw new IllegalArgumentException("an audience must not be negative: " + audience.getAsLong());
        }
    }

    /** Totals without an audience. */
    public ChartTotals(long plays, long videos) {
        this(plays, videos, OptionalLong.empty());
    }
}
