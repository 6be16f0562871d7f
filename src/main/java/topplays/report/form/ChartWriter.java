package topplays.report.form;

import java.io.IOException;
import java.io.OutputStream;
import topplays.chart.Chart;

/**
 * Writes a chart in one format. Equal charts give equal bytes, on every machine and in every locale.
 *
 * <p>Implementations keep no state between charts and are thread-safe.
 */
public interface ChartWriter {

    /** Writes the whole chart, with a buffer, and flushes {@code out}; the caller closes it. */
    void write(Chart chart, OutputStream out) throws IOException;
}
