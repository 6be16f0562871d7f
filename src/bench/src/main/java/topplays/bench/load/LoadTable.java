package topplays.bench.load;

import java.io.PrintStream;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Prints results in Markdown, one row per load; latencies in milliseconds. */
final class LoadTable {
    private static final double NANOS_PER_MILLI = 1e6;

    private final PrintStream out;
    private long refused;

    LoadTable(PrintStream out) {
        this.out = out;
    }

    void printHead() {
        out.println("| load | due/s | requests/s | events or answers/s | p50 ms | p90 | p99 | p99.9 | max | refused |");
        out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        out.flush();
    }

    void print(LoadResult result) {
        refused += result.failed();
        Histogram nanos = result.latencyNanos();
        out.println(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %,.0f | %s | %s | %s | %s | %s | %,d |",
                result.name(),
                result.asked(),
                result.requestsPerSecond(),
                result.unitsPerSecond(),
                millis(nanos.getValueAtPercentile(50)),
                millis(nanos.getValueAtPercentile(90)),
                millis(nanos.getValueAtPercentile(99)),
                millis(nanos.getValueAtPercentile(99.9)),
                millis(nanos.getMaxValue()),
                result.failed()));
        out.flush();
    }

    /** The number of refused requests in all printed rows. */
    long refused() {
        return refused;
    }

    private static String millis(long nanos) {
        double millis = nanos / NANOS_PER_MILLI;
        return String.format(Locale.ROOT, millis < 9.995 ? "%.2f" : "%,.1f", millis);
    }
}
