package topplays.jobs.tasks;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import topplays.bytes.ByteSearch;
import topplays.model.MalformedReason;
import topplays.storage.DurableFiles;

/**
 * A file with the first malformed lines of a task: {@code file⇥offset⇥reason⇥line}, the line cut after
 * {@value #LONGEST_LINE} bytes. Of a CSV record over several lines it holds the first.
 *
 * <p>It is created for the first malformed line, in the task's output, and committed with it.
 */
public final class MalformedFile implements MalformedSamples {
    private static final String FOLDER = "_malformed";
    private static final int MOST_LINES = 100;
    private static final int LONGEST_LINE = 1000;

    private final TaskInputOutputContext<?, ?, ?, ?> context;
    private DataOutputStream out;
    private int lines;

    MalformedFile(TaskInputOutputContext<?, ?, ?, ?> context) {
        this.context = context;
    }

    @Override
    public void add(Path input, long offset, MalformedReason reason, byte[] line, int start, int end)
            throws IOException, InterruptedException {
        if (lines == MOST_LINES) {
            return;
        }
        if (out == null) {
            Path folder = new Path(FileOutputFormat.getWorkOutputPath(context), FOLDER);
            Path file = new Path(folder, FileOutputFormat.getUniqueFile(context, "part", ""));
            out = DurableFiles.create(file.getFileSystem(context.getConfiguration()), file);
        }
        out.write((input.toUri().getPath() + "\t" + offset + "\t" + reason + "\t").getBytes(StandardCharsets.UTF_8));
        int stop = Math.min(end, start + LONGEST_LINE);
        out.write(line, start, ByteSearch.first('\n', line, start, stop) - start);
        out.write('\n');
        lines++;
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }

    /** Returns the first malformed line in a job's output, by file and offset, and why it is malformed. */
    public static Optional<String> first(Path output, Configuration conf) throws IOException {
        FileSystem fs = output.getFileSystem(conf);
        Path folder = new Path(output, FOLDER);
        Optional<Sample> first = Optional.empty();
        for (FileStatus file : fs.exists(folder) ? fs.listStatus(folder) : new FileStatus[0]) {
            Sample sample = firstIn(fs, file.getPath());
            first = Stream.concat(first.stream(), Stream.of(sample)).min(Sample::compareTo);
        }
        return first.map(Sample::toString);
    }

    private static Sample firstIn(FileSystem fs, Path file) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(fs.open(file), StandardCharsets.UTF_8))) {
            String[] columns = in.readLine().split("\t", 4);
            return new Sample(columns[0], Long.parseLong(columns[1]), columns[2], columns[3]);
        }
    }

    /** A line of such a file; within a file they are in order. */
    private record Sample(String file, long offset, String reason, String line) implements Comparable<Sample> {
        @Override
        public int compareTo(Sample other) {
            int byFile = file.compareTo(other.file);
            return byFile == 0 ? Long.compare(offset, other.offset) : byFile;
        }

        @Override
        public String toString() {
            String start = line.length() > 80 ? line.substring(0, 80) + "…" : line;
            return "%s, byte %d: %s (%s): %s"
                    .formatted(
                            file, offset, reason, MalformedReason.named(reason).description(), start);
        }
    }
}
