package topplays.report.html;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import topplays.chart.Chart;
import topplays.chart.ChartConsumer;
import topplays.chart.ChartPeriods;
import topplays.chart.ChartSource;
import topplays.model.VideoId;

/** The figures, by period, of the rows that a page shows. */
final class RowHistories {
    private static final int MAX_PERIODS = 52;

    private final ChartPeriods periods;
    private final Map<List<VideoId>, Map<VideoId, Map<LocalDateTime, Long>>> byGroups = new HashMap<>();
    private Optional<LocalDateTime> first = Optional.empty();
    private boolean hasSeveral;

    private RowHistories(ChartPeriods periods) {
        this.periods = periods;
    }

    /** The histories of the charts that are shown, from all charts and earlier ones; empty if there are not several periods. */
    static Optional<RowHistories> of(ChartSource source, List<Chart> shown) throws IOException {
        if (source.columns().period().isEmpty()) {
            return Optional.empty();
        }
        RowHistories histories = new RowHistories(new ChartPeriods(
                source.columns().period().get(), source.columns().zone()));
        for (Chart chart : shown) {
            Map<VideoId, Map<LocalDateTime, Long>> videos =
                    histories.byGroups.computeIfAbsent(chart.name().groups(), groups -> new HashMap<>());
            chart.rows().forEach(row -> videos.putIfAbsent(row.video(), new HashMap<>()));
        }
        ChartConsumer.forEach(source.openWithEarlier(), histories::add);
        return histories.hasSeveral ? Optional.of(histories) : Optional.empty();
    }

    private void add(Chart chart) {
        LocalDateTime period = start(chart);
        hasSeveral |= first.isPresent() && !first.get().equals(period);
        first = first.isPresent() ? first : Optional.of(period);
        Map<VideoId, Map<LocalDateTime, Long>> videos =
                byGroups.getOrDefault(chart.name().groups(), Map.of());
        for (Chart.Row row : chart.rows()) {
            Map<LocalDateTime, Long> history = videos.get(row.video());
            if (history != null) {
                history.put(period, chart.ranked(row));
            }
        }
    }

    private LocalDateTime start(Chart chart) {
        return periods.start(chart.name().period().orElseThrow());
    }

    /** The periods up to that of a chart, the oldest first. */
    List<LocalDateTime> until(Chart chart) {
        Deque<LocalDateTime> window = new ArrayDeque<>();
        LocalDateTime next = start(chart);
        while (window.size() < MAX_PERIODS && !next.isBefore(first.orElseThrow())) {
            window.addFirst(next);
            next = periods.before(next);
        }
        return List.copyOf(window);
    }

    /** The figures of a row of a chart that is shown. */
    Sparkline of(Chart chart, Chart.Row row, List<LocalDateTime> window) {
        Map<LocalDateTime, Long> history = byGroups.get(chart.name().groups()).get(row.video());
        List<OptionalLong> figures = new ArrayList<>();
        for (LocalDateTime period : window) {
            Long figure = history.get(period);
            figures.add(figure == null ? OptionalLong.empty() : OptionalLong.of(figure));
        }
        return new Sparkline(figures);
    }
}
