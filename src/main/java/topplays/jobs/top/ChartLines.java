package topplays.jobs.top;

import java.io.Closeable;
import java.io.IOException;
import java.util.OptionalLong;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;
import topplays.jobs.findings.TaskFiles;
import topplays.jobs.sums.CountLineBuffer;
import topplays.jobs.sums.LineText;

/** Writes a task's charts, one line {@code [column⇥…]plays⇥videos[⇥audience]} for each, to a file in the folder {@value #FOLDER}. */
final class ChartLines implements Closeable {
    private static final String FOLDER = "_charts";

    private final TaskInputOutputContext<?, ?, ?, ?> context;
    private final LineText line = new LineText();
    private CountLineBuffer lines;

    ChartLines(TaskInputOutputContext<?, ?, ?, ?> context) {
        this.context = context;
    }

    /** @param chart the columns, each with a TAB after it */
    void write(byte[] chart, long plays, long videos, OptionalLong audience) throws IOException, InterruptedException {
        if (lines == null) {
            lines = new CountLineBuffer(TaskFiles.create(context, FOLDER));
        }
        line.begin(chart, 0, chart.length).number(plays).tab().number(videos);
        if (audience.isPresent()) {
            line.tab().number(audience.getAsLong());
        }
        lines.write(line.text());
    }

    boolean isEmpty() {
        return lines == null;
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }
}
