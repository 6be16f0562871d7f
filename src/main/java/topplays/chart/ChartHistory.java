package topplays.chart;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import topplays.model.VideoId;

/**
 * Compares each chart with those before it in the same groups. Its memory is that of the distinct rows of all charts. Not
 * thread-safe.
 */
final class ChartHistory {
    private final Optional<ChartPeriods> periods;
    private final Map<List<VideoId>, Map<VideoId, Appearances>> byGroups = new HashMap<>();
    private final EmptyPeriods empty = new EmptyPeriods();
    private Optional<LocalDateTime> period = Optional.empty();
    private boolean hasRows;
    private int top;

    /** The charts that a video was on, up to now. */
    private static final class Appearances {
        private long times;
        private long peak = Long.MAX_VALUE;
        private long lastRank;
        private Object lastPlace = "";

        Movement next(long rank, Object place, Object placeBefore) {
            OptionalLong previous = lastPlace.equals(placeBefore) ? OptionalLong.of(lastRank) : OptionalLong.empty();
            times++;
            peak = Math.min(peak, rank);
            lastRank = rank;
            lastPlace = place;
            return new Movement(previous, peak, times);
        }
    }

    ChartHistory(ChartColumns columns) {
        periods = columns.period().map(kind -> new ChartPeriods(kind, columns.zone()));
    }

    /** Adds the next chart in order. Returns it with the movement of its rows. */
    Chart add(Chart chart) {
        chart.name().period().ifPresent(this::enter);
        hasRows |= !chart.rows().isEmpty();
        Object place = period.isPresent() ? period.get() : (Integer) top;
        Object placeBefore = period.isPresent() ? periods.orElseThrow().before(period.get()) : (Integer) (top - 1);
        Map<VideoId, Appearances> videos = byGroups.computeIfAbsent(chart.name().groups(), groups -> new HashMap<>());
        List<Chart.Row> rows = new ArrayList<>();
        for (Chart.Row row : chart.rows()) {
            Appearances appearances = videos.computeIfAbsent(row.video(), video -> new Appearances());
            rows.add(row.with(appearances.next(row.rank(), place, placeBefore)));
        }
        return new Chart(chart.name(), chart.totals(), rows, chart.summary());
    }

    private void enter(String name) {
        ChartPeriods calendar = periods.orElseThrow();
        LocalDateTime entered = calendar.start(name);
        if (period.isPresent() && !period.get().equals(entered)) {
            leave();
            for (LocalDateTime gap = calendar.after(period.get()); gap.isBefore(entered); gap = calendar.after(gap)) {
                empty.add(calendar.name(gap));
            }
            hasRows = false;
        }
        period = Optional.of(entered);
    }

    private void leave() {
        if (period.isPresent() && !hasRows) {
            empty.add(periods.orElseThrow().name(period.get()));
        }
    }

    /** Ends a TOP: without periods, the next one is the next chart. */
    void endTop(String name) {
        if (periods.isEmpty() && !hasRows) {
            empty.add(name);
        }
        if (periods.isEmpty()) {
            hasRows = false;
        }
        top++;
    }

    /** Ends the last TOP. Returns the periods, or TOPs, without any row. */
    EmptyPeriods end() {
        leave();
        return empty;
    }
}
