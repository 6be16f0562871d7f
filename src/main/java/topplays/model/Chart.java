package topplays.model;

import java.util.List;

/**
 * The K most played videos, ranked, with the summary of their run.
 *
 * @param rows in {@linkplain PlayCount#CHART_ORDER chart order}
 * @param summary lines read and plays of all videos, including those below the chart
 */
public record Chart(List<Row> rows, RunSummary summary) {

    /** A row of a chart. */
    public record Row(long rank, VideoId video, long plays) {}

    public Chart {
        rows = List.copyOf(rows);
    }

    /** The row's share of all plays, 0 to 1; 0 if there are no plays. */
    public double share(Row row) {
        return summary.plays() == 0 ? 0 : (double) row.plays() / summary.plays();
    }
}
