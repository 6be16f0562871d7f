package topplays.jobs.top;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;
import topplays.jobs.findings.TaskFiles;

/** Writes a task's charts, one line {@code [column⇥…]plays⇥videos} for each, to a file in the folder {@value #FOLDER} of its output. */
final class ChartLines implements Closeable {
    private static final String FOLDER = "_charts";

    private final TaskInputOutputContext<?, ?, ?, ?> context;
    private OutputStream out;

    ChartLines(TaskInputOutputContext<?, ?, ?, ?> context) {
        this.context = context;
    }

    /** @param chart the columns, each with a TAB after it */
    void write(byte[] chart, long plays, long videos) throws IOException, InterruptedException {
        if (out == null) {
            out = new BufferedOutputStream(TaskFiles.create(context, FOLDER));
        }
        out.write(chart);
        out.write((plays + "\t" + videos + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
