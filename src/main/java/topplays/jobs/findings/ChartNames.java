package topplays.jobs.findings;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;

/**
 * Finds out how many charts COUNTS have. Each reducer writes the charts of its rows, which are sorted, to a file; at the job's end
 * the files are merged and the distinct charts are counted, without memory for them.
 */
public final class ChartNames implements Closeable {
    private static final String FOLDER = "_chart-names";

    private final TaskInputOutputContext<?, ?, ?, ?> context;
    private final int keyColumns;
    private final Text last = new Text();
    private DataOutputStream out;

    /** @param keyColumns the number of columns before the video; if 0, nothing is written */
    public ChartNames(TaskInputOutputContext<?, ?, ?, ?> context, int keyColumns) {
        this.context = context;
        this.keyColumns = keyColumns;
    }

    /** Adds the key of the next row, in the order of the keys' bytes. */
    public void add(Text key) throws IOException, InterruptedException {
        if (keyColumns == 0) {
            return;
        }
        int end = chartEnd(key, keyColumns);
        if (out == null || !isLast(key, end)) {
            if (out == null) {
                out = new DataOutputStream(new BufferedOutputStream(TaskFiles.create(context, FOLDER)));
            }
            last.set(key.getBytes(), 0, end);
            last.write(out);
        }
    }

    private boolean isLast(Text key, int end) {
        return Arrays.equals(last.getBytes(), 0, last.getLength(), key.getBytes(), 0, end);
    }

    /** The index after the columns of a key, and the TAB after the last of them. */
    public static int chartEnd(Text key, int keyColumns) {
        int at = 0;
        for (int column = 0; column < keyColumns; column++) {
            while (key.getBytes()[at] != '\t') {
                at++;
            }
            at++;
        }
        return at;
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }

    /** Returns the number of distinct charts in the files of all reducers, and removes these from the output. */
    public static long take(Path output, Configuration conf) throws IOException {
        FileSystem fs = output.getFileSystem(conf);
        Path folder = new Path(output, FOLDER);
        if (!fs.exists(folder)) {
            return 0;
        }
        List<Names> open = new ArrayList<>();
        try {
            for (FileStatus file : fs.listStatus(folder)) {
                open.add(new Names(new DataInputStream(new BufferedInputStream(fs.open(file.getPath())))));
            }
            return distinct(open);
        } finally {
            for (Names names : open) {
                names.in.close();
            }
            fs.delete(folder, true);
        }
    }

    private static long distinct(List<Names> open) throws IOException {
        PriorityQueue<Names> queue = new PriorityQueue<>();
        for (Names names : open) {
            if (names.next()) {
                queue.add(names);
            }
        }
        long distinct = 0;
        Text counted = new Text();
        while (!queue.isEmpty()) {
            Names lowest = queue.poll();
            if (distinct == 0 || !counted.equals(lowest.name)) {
                counted.set(lowest.name);
                distinct++;
            }
            if (lowest.next()) {
                queue.add(lowest);
            }
        }
        return distinct;
    }

    /** The names in a file, from the first to the last. */
    private static final class Names implements Comparable<Names> {
        private final DataInputStream in;
        private final Text name = new Text();

        Names(DataInputStream in) {
            this.in = in;
        }

        boolean next() throws IOException {
            try {
                name.readFields(in);
                return true;
            } catch (EOFException e) {
                return false;
            }
        }

        @Override
        public int compareTo(Names other) {
            return name.compareTo(other.name);
        }
    }
}
