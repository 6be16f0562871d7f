package topplays.serve.plays;

import java.util.ArrayList;
import java.util.List;
import topplays.chart.Chart;
import topplays.model.CompetitionRank;
import topplays.model.PlayCount;

/**
 * The most played videos at one moment.
 *
 * @param plays the plays of all videos, on the chart or not
 * @param videos the number of all videos
 * @param version changes with every change of plays
 */
public record LiveChart(List<Chart.Row> rows, long plays, long videos, long version) {
    static LiveChart of(List<PlayCount> best, long plays, long videos, long version) {
        CompetitionRank ranks = new CompetitionRank();
        List<Chart.Row> rows = new ArrayList<>(best.size());
        for (PlayCount count : best) {
            rows.add(new Chart.Row(ranks.next(count.plays()), count.video(), count.plays()));
        }
        return new LiveChart(List.copyOf(rows), plays, videos, version);
    }

    /** Returns a row's share of all plays: 0 to 1. */
    public double share(Chart.Row row) {
        return plays == 0 ? 0 : (double) row.plays() / plays;
    }
}
