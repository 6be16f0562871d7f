package topplays.chart;

import java.util.List;
import java.util.Optional;
import topplays.model.RankedBy;
import topplays.model.RunSummary;
import topplays.model.VideoId;

/**
 * The K most played, or most watched, videos, ranked: of all plays or, in a TOP with key columns, of one period and one value of
 * each group.
 *
 * @param name the period and the groups; {@link ChartName#ONLY} without key columns
 * @param totals of all its videos, including those below the chart
 * @param rows in the {@linkplain RankedBy#order order} of the summary
 * @param summary of the run that made this chart and perhaps others
 */
public record Chart(ChartName name, ChartTotals totals, List<Row> rows, RunSummary summary) {

    /**
     * A row of a chart.
     *
     * @param viewers the distinct viewers; 0 if the chart has no such column
     * @param movement the place of the video in the charts before, if it was asked for
     */
    public record Row(long rank, VideoId video, long plays, long viewers, Optional<Movement> movement) {
        /** A row without movement. */
        public Row(long rank, VideoId video, long plays, long viewers) {
            this(rank, video, plays, viewers, Optional.empty());
        }

        /** A row without viewers. */
        public Row(long rank, VideoId video, long plays) {
            this(rank, video, plays, 0);
        }

        Row with(Movement found) {
            return new Row(rank, video, plays, viewers, Optional.of(found));
        }
    }

    public Chart {
        rows = List.copyOf(rows);
    }

    /** The only chart of a run without key columns. */
    public Chart(List<Row> rows, RunSummary summary) {
        this(ChartName.ONLY, new ChartTotals(summary.plays(), summary.videos(), summary.audience()), rows, summary);
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

    /** The row's share of the chart's plays, 0 to 1; 0 if there are no plays. */
    public double share(Row row) {
        return totals.plays() == 0 ? 0 : (double) row.plays() / totals.plays();
    }
}
