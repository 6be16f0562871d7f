package topplays.jobs.audience;

import java.io.Closeable;
import java.io.IOException;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;
import topplays.jobs.findings.TaskFiles;
import topplays.jobs.sums.CountLineBuffer;

/**
 * A file of a task with the plays of each viewer of a video in a chart: {@code [column⇥…]viewer⇥-⇥plays}. It is created with its first
 * line.
 *
 * <p>The lines are those of counts whose last column is the viewer and whose video is always the same. In a viewer, TAB, LF and the
 * byte 1 are written as two bytes, of which the first is 1.
 */
public final class ViewersFile implements Closeable {
    /** The folder of the files in the output of a running job. */
    public static final String FOLDER = "_viewers";

    private static final byte ESCAPE = 1;
    private static final byte[] VIDEO = {'\t', '-'};

    private final TaskInputOutputContext<?, ?, ?, ?> context;
    private final Text key = new Text();
    private CountLineBuffer lines;

    public ViewersFile(TaskInputOutputContext<?, ?, ?, ?> context) {
        this.context = context;
    }

    /**
     * Adds the plays of a viewer in a chart.
     *
     * @param chart the columns, each with a TAB after it
     * @param source the array with the viewer's bytes, at least one, from {@code start} to {@code end}
     */
    public void add(Text chart, byte[] source, int start, int end, long plays)
            throws IOException, InterruptedException {
        if (lines == null) {
            lines = new CountLineBuffer(TaskFiles.create(context, FOLDER));
        }
        key.set(chart);
        append(source, start, end);
        key.append(VIDEO, 0, VIDEO.length);
        lines.begin(key);
        lines.figure(plays);
        lines.end();
    }

    private void append(byte[] source, int start, int end) {
        int from = start;
        for (int at = start; at < end; at++) {
            byte each = source[at];
            if (each == '\t' || each == '\n' || each == ESCAPE) {
                key.append(source, from, at - from);
                byte[] escaped = {ESCAPE, (byte) ('0' + each)};
                key.append(escaped, 0, escaped.length);
                from = at + 1;
            }
        }
        key.append(source, from, end - from);
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }
}
