package topplays.chart;

import java.io.IOException;
import java.util.Optional;

/** Receives charts one after the other. */
public interface ChartConsumer {
    /** Receives the next chart. */
    void accept(Chart chart) throws IOException;

    /** Passes on all charts, and closes the cursor. */
    static void forEach(ChartCursor charts, ChartConsumer consumer) throws IOException {
        try (charts) {
            for (Optional<Chart> next = charts.next(); next.isPresent(); next = charts.next()) {
                consumer.accept(next.get());
            }
        }
    }
}
