package topplays.jobs.findings;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;
import topplays.bytes.ByteSearch;
import topplays.jobs.io.FilePart;
import topplays.model.MalformedReason;
import topplays.storage.DurableFiles;

/**
 * A file with the first malformed lines of a task: {@code file⇥offset⇥reason⇥line}, the line cut after
 * {@value #LONGEST_LINE} bytes. For a CSV record of several lines it has only the first line. An offset in a part of an archive
 * is written {@code start+offset} until the job ends.
 *
 * <p>It is created at the first malformed line, as a part of the task's output.
 */
public final class MalformedFile implements MalformedSamples {
    private static final String FOLDER = "_malformed";
    private static final int MOST_LINES = 100;
    private static final int LONGEST_LINE = 1000;
    private static final Pattern OFFSET_IN_PART = Pattern.compile("(?md)^([^\\t\\n]*)\\t([0-9]+)\\+([0-9]+)\\t");

    private final TaskInputOutputContext<?, ?, ?, ?> context;
    private DataOutputStream out;
    private int lines;

    public MalformedFile(TaskInputOutputContext<?, ?, ?, ?> context) {
        this.context = context;
    }

    @Override
    public void add(FilePart part, long offset, MalformedReason reason, byte[] line, int start, int end)
            throws IOException, InterruptedException {
        if (lines == MOST_LINES) {
            return;
        }
        if (out == null) {
            out = TaskFiles.create(context, FOLDER);
        }
        String place = part.start() == 0 ? "" + offset : part.start() + "+" + offset;
        out.write(
                (FilePart.pathOf(part.file()) + "\t" + place + "\t" + reason + "\t").getBytes(StandardCharsets.UTF_8));
        int stop = Math.min(end, start + LONGEST_LINE);
        out.write(line, start, ByteSearch.first('\n', line, start, stop) - start);
        out.write('\n');
        lines++;
    }

    @Override
    public void keep(TaskFinding finding) throws IOException, InterruptedException {
        if (!finding.isEmpty()) {
            try (DataOutputStream target = TaskFiles.create(context, finding.folder())) {
                finding.write(target);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }

    /** Replaces the offsets in parts of archives by those in the whole archives. */
    public static void putOffsets(Path output, ArchiveParts parts, Configuration conf) throws IOException {
        FileSystem fs = output.getFileSystem(conf);
        Path folder = new Path(output, FOLDER);
        if (parts.isEmpty() || !fs.exists(folder)) {
            return;
        }
        for (FileStatus each : fs.listStatus(folder)) {
            String lines;
            try (InputStream in = fs.open(each.getPath())) {
                lines = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            }
            String replaced = OFFSET_IN_PART.matcher(lines).replaceAll(line -> {
                String file = new String(line.group(1).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                long start = parts.before(file, Long.parseLong(line.group(2)));
                return Matcher.quoteReplacement(line.group(1) + "\t" + (start + Long.parseLong(line.group(3))) + "\t");
            });
            fs.delete(each.getPath(), false);
            try (DataOutputStream target = DurableFiles.create(fs, each.getPath())) {
                target.write(replaced.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    /** Moves the files of a job's tasks to another folder of the same file system, if there are any. */
    public static void move(Path output, Path target, Configuration conf) throws IOException {
        FileSystem fs = output.getFileSystem(conf);
        Path folder = new Path(output, FOLDER);
        boolean isMoved = output.equals(target) || !fs.exists(folder) || fs.rename(folder, new Path(target, FOLDER));
        if (!isMoved) {
            throw new IOException("cannot rename " + folder + " to " + new Path(target, FOLDER));
        }
    }

    /** Returns the first malformed line of each file, by the file's path, as far as the tasks kept them. */
    public static SortedMap<String, Sample> firsts(Path output, Configuration conf) throws IOException {
        FileSystem fs = output.getFileSystem(conf);
        Path folder = new Path(output, FOLDER);
        SortedMap<String, Sample> firsts = new TreeMap<>();
        for (FileStatus file : fs.exists(folder) ? fs.listStatus(folder) : new FileStatus[0]) {
            try (InputStream in = fs.open(file.getPath())) {
                // a line may hold a CR, at which readers of lines would cut it
                Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                        .map(Sample::parse)
                        .forEach(sample -> firsts.merge(sample.file, sample, BinaryOperator.minBy(Sample::compareTo)));
            }
        }
        return firsts;
    }

    /** A malformed line, up to its first LF. The order is by path and then by offset. */
    public record Sample(String file, long offset, String reason, String line) implements Comparable<Sample> {
        private static Sample parse(String kept) {
            String[] columns = kept.split("\t", 4);
            return new Sample(columns[0], Long.parseLong(columns[1]), columns[2], columns[3]);
        }

        @Override
        public int compareTo(Sample other) {
            int byFile = file.compareTo(other.file);
            return byFile == 0 ? Long.compare(offset, other.offset) : byFile;
        }

        /** Returns its offset, its reason and its beginning: {@code byte 0: columns (…): a,b}. */
        public String description() {
            String start = line.length() > 80 ? line.substring(0, 80) + "…" : line;
            return "byte %d: %s (%s): %s"
                    .formatted(offset, reason, MalformedReason.named(reason).description(), start);
        }
    }
}
