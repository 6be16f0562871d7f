package topplays.storage.result;

import java.util.List;
import topplays.chart.Chart;
import topplays.chart.ChartTotals;
import topplays.model.RunSummary;

/** Adds up the charts of a TOP, to find out whether one was changed after it was published. */
final class ChartTally {
    private final RunSummary summary;
    private final int k;
    private long charts;
    private long plays;
    private long videos;
    private long audience;
    /** Rows below the chart cannot be told from withheld ones; without them, these are the withheld. */
    private long withheldVideos;

    private long withheldPlays;
    private boolean knowsAllWithheld = true;

    ChartTally(RunSummary summary) {
        this.summary = summary;
        this.k = summary.k().orElseThrow();
    }

    /** Adds a chart. Returns whether its rows fit its totals. */
    boolean add(ChartTotals totals, List<Chart.Row> rows) {
        long rowPlays = rows.stream().mapToLong(Chart.Row::plays).reduce(0L, Math::addExact);
        charts++;
        plays = Math.addExact(plays, totals.plays());
        videos = Math.addExact(videos, totals.videos());
        audience = Math.addExact(audience, totals.audience().orElse(0));
        long otherVideos = totals.videos() - rows.size();
        long otherPlays = totals.plays() - rowPlays;
        if (rows.size() < k) {
            withheldVideos += otherVideos;
            withheldPlays += otherPlays;
        } else {
            knowsAllWithheld &= otherVideos == 0;
        }
        boolean fitsAudience = totals.audience().orElse(0) <= totals.plays();
        return fitsAudience && otherVideos >= 0 && otherPlays >= 0 && (otherVideos > 0 || otherPlays == 0);
    }

    /** Whether all charts together are those of the summary. */
    boolean fits() {
        boolean all = charts == summary.charts().orElse(1)
                && plays == summary.plays()
                && videos == summary.videos()
                && audience == summary.audience().orElse(0);
        long moreVideos = summary.withheld().videos() - withheldVideos;
        long morePlays = summary.withheld().plays() - withheldPlays;
        return all && moreVideos >= 0 && morePlays >= 0 && (!knowsAllWithheld || (moreVideos == 0 && morePlays == 0));
    }
}
