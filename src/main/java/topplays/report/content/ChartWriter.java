package topplays.report.content;

import java.io.IOException;
import java.io.OutputStream;
import topplays.chart.Chart;
import topplays.chart.ChartSource;

/**
 * Writes charts in one format. Equal charts give equal bytes, on every machine and in every locale.
 *
 * <p>Implementations keep no state between calls and are thread-safe.
 */
public interface ChartWriter {

    /** Writes all charts, with a buffer, and flushes {@code out}; the caller closes it. */
    void write(ChartSource charts, OutputStream out) throws IOException;

    /** Writes the chart of a run without key columns. */
    default void write(Chart chart, OutputStream out) throws IOException {
        write(ChartSource.of(chart), out);
    }
}
