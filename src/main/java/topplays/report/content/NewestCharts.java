package topplays.report.content;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import topplays.chart.Chart;
import topplays.chart.ChartConsumer;
import topplays.chart.ChartSource;
import topplays.report.Figures;

/**
 * The charts that a page or a terminal shows: at most {@value #MAX_SHOWN}, the newest period first, and within a period in order of
 * the groups.
 *
 * @param more the number of charts that are not among them
 */
public record NewestCharts(List<Chart> charts, long more) {
    private static final int MAX_SHOWN = 100;

    /** Reads all charts; at most twice as many as are shown are in memory. */
    public static NewestCharts of(ChartSource source) throws IOException {
        Selection selection = new Selection();
        ChartConsumer.forEach(source.open(), selection::add);
        return new NewestCharts(selection.newestFirst(), selection.count - selection.shown());
    }

    /** The sentence about the charts that are not shown. */
    public String note() {
        return "%s not shown; --report-format json, csv, tsv and markdown have all."
                .formatted(more == 1 ? "1 more chart is" : Figures.count(more) + " more charts are");
    }

    /** The first charts of each of the last periods. */
    private static final class Selection {
        private final Deque<List<Chart>> periods = new ArrayDeque<>();
        private int kept;
        private long count;

        void add(Chart chart) {
            count++;
            if (periods.isEmpty() || !isOfLastPeriod(chart)) {
                periods.addLast(new ArrayList<>());
            }
            if (periods.getLast().size() < MAX_SHOWN) {
                periods.getLast().add(chart);
                kept++;
            }
            while (kept - periods.getFirst().size() >= MAX_SHOWN) {
                kept -= periods.removeFirst().size();
            }
        }

        private boolean isOfLastPeriod(Chart chart) {
            return periods.getLast().get(0).name().period().equals(chart.name().period());
        }

        List<Chart> newestFirst() {
            List<Chart> charts = new ArrayList<>();
            Iterator<List<Chart>> newest = periods.descendingIterator();
            while (newest.hasNext()) {
                List<Chart> period = newest.next();
                charts.addAll(period.subList(0, Math.min(period.size(), MAX_SHOWN - charts.size())));
            }
            return charts;
        }

        int shown() {
            return Math.min(kept, MAX_SHOWN);
        }
    }
}
