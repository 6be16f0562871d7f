package topplays.evaluate.pace;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Arrivals and the releases of each policy as CSV, one row per tick until everything is released: {@code
 * seconds,arrivals,<policy>…}. Seconds are counted from the start of the trace to the start of the tick.
 */
public final class ReleasesCsv {
    private ReleasesCsv() {}

    /** Writes all rows and flushes {@code stream}. */
    public static void write(PaceReport report, OutputStream stream) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.US_ASCII));
        out.write("seconds,arrivals,"
                + report.policies().stream().map(PaceOutcome::name).collect(Collectors.joining(",")) + "\n");
        long tickMillis = report.settings().tick().toMillis();
        for (int tick = 1; tick <= report.arrived().ticks(); tick++) {
            out.write(seconds((tick - 1) * tickMillis) + "," + report.arrived().inTick(tick));
            for (PaceOutcome policy : report.policies()) {
                out.write("," + policy.released().inTick(tick));
            }
            out.write("\n");
        }
        out.flush();
    }

    private static String seconds(long millis) {
        return millis % 1000 == 0
                ? Long.toString(millis / 1000)
                : BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
    }
}
