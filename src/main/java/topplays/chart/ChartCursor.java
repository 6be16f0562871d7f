package topplays.chart;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Reads charts one after the other. Not thread-safe. */
@FunctionalInterface
public interface ChartCursor extends Closeable {
    /** Returns the next chart; empty after the last. Throws {@link IOException} if the charts cannot be read or contradict their summary. */
    Optional<Chart> next() throws IOException;

    @Override
    default void close() throws IOException {}
}
