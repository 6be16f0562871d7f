package topplays.chart;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import topplays.model.RunSummary;

/** The charts of a TOP in the order of their names. They can be read any number of times, and only one is in memory. */
public interface ChartSource {
    /** The summary of the run that made the charts. */
    RunSummary summary();

    /** Starts reading at the first chart. */
    ChartCursor open() throws IOException;

    /** Starts reading at the first chart that is known before these, in the same columns; by default there are none. */
    default ChartCursor openWithEarlier() throws IOException {
        return open();
    }

    /** Whether the rows have their movement. */
    default boolean hasMovement() {
        return false;
    }

    /** The key columns of the charts. */
    default ChartColumns columns() {
        return ChartColumns.of(summary());
    }

    /** A chart in memory, of a run without key columns. */
    static ChartSource of(Chart chart) {
        return of(chart.summary(), List.of(chart));
    }

    /** Charts in memory, in the order of their names. */
    static ChartSource of(RunSummary summary, List<Chart> charts) {
        return new ChartSource() {
            @Override
            public RunSummary summary() {
                return summary;
            }

            @Override
            public ChartCursor open() {
                Iterator<Chart> next = charts.iterator();
                return () -> next.hasNext() ? Optional.of(next.next()) : Optional.empty();
            }
        };
    }
}
