package topplays.model;

import java.util.List;

/**
 * The K most played videos, ranked, with the summary of the run they come from.
 *
 * @param rows in {@linkplain PlayCount#CHART_ORDER chart order}
 * @param summary what was read, and the plays of all videos, on the chart or not
 */
public record Chart(List<Row> rows, RunSummary summary) {

    /** One line of a chart. */
    public record Row(long rank, VideoId video, long plays) {}

    public Chart {
        rows = List.copyOf(rows);
    }

    /** The part of all plays that a row has: 0 to 1, and 0 where nothing was played at all. */
    public double share(Row row) {
        return summary.plays() == 0 ? 0 : (double) row.plays() / summary.plays();
    }
}
