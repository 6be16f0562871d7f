package topplays.report;

import java.io.IOException;
import java.io.OutputStream;
import topplays.model.Chart;

/**
 * One form of a chart. Equal charts give equal bytes, on every machine and in every locale.
 *
 * <p>Implementations keep no state between charts and are thread-safe.
 */
public interface ChartWriter {

    /** Writes the whole chart, buffered on the way, and flushes {@code out}; closing it is the caller's. */
    void write(Chart chart, OutputStream out) throws IOException;
}
