package topplays.jobs.top;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;
import topplays.jobs.findings.TaskFiles;

/** Writes a task's charts, one line {@code [column⇥…]plays⇥videos[⇥audience]} for each, to a file in the folder {@value #FOLDER}. */
final class ChartLines implements Closeable {
    private static final String FOLDER = "_charts";

    private final TaskInputOutputContext<?, ?, ?, ?> context;
    private OutputStream out;

    ChartLines(TaskInputOutputContext<?, ?, ?, ?> context) {
        this.context = context;
    }

    /** @param chart the columns, each with a TAB after it */
    void write(byte[] chart, long plays, long videos, OptionalLong audience) throws IOException, InterruptedException {
        if (out == null) {
            out = new BufferedOutputStream(TaskFiles.create(context, FOLDER));
        }
        out.write(chart);
        String last = audience.isPresent() ? "\t" + audience.getAsLong() : "";
        out.write((plays + "\t" + videos + last + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    boolean isEmpty() {
        return out == null;
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
