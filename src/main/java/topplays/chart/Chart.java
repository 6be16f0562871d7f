package topplays.chart;

import java.util.List;
import topplays.model.RankedBy;
import topplays.model.RunSummary;
import topplays.model.VideoId;

/**
 * The K most played, or most watched, videos, ranked, with the summary of their run.
 *
 * @param rows in the {@linkplain RankedBy#order order} of the summary
 * @param summary lines read and plays of all videos, including those below the chart
 */
public record Chart(List<Row> rows, RunSummary summary) {

    /**
     * A row of a chart.
     *
     * @param viewers the distinct viewers; 0 if the chart has no such column
     */
    public record Row(long rank, VideoId video, long plays, long viewers) {
        /** A row without viewers. */
        public Row(long rank, VideoId video, long plays) {
            this(rank, video, plays, 0);
        }
    }

    public Chart {
        rows = List.copyOf(rows);
    }

    /** Whether the rows have a column of viewers. */
    public boolean hasViewers() {
        return summary.hasViewers();
    }

    /** The figure that ranks the rows. */
    public RankedBy rankedBy() {
        return RankedBy.of(summary);
    }

    /** The row's figure that ranks it. */
    public long ranked(Row row) {
        return rankedBy().figure(row.plays(), row.viewers());
    }

    /** The row's share of all plays, 0 to 1; 0 if there are no plays. */
    public double share(Row row) {
        return summary.plays() == 0 ? 0 : (double) row.plays() / summary.plays();
    }
}
