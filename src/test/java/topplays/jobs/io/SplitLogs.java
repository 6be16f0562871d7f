package topplays.jobs.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import topplays.storage.input.InputListing;

/** Logs in a folder, their splits, and the lines that a task reads from a split. */
final class SplitLogs {
    private final Path folder;
    private final Path logs;
    private final Job job;
    /** The decompressed bytes of the parts of archives that have been read, in order. */
    private final Map<org.apache.hadoop.fs.Path, Long> partBytes = new HashMap<>();

    SplitLogs(Path folder) throws IOException {
        this.folder = folder;
        logs = Files.createDirectory(folder.resolve("logs"));
        job = Job.getInstance(new Configuration());
    }

    /** The folder of the logs. */
    Path folder() {
        return logs;
    }

    Configuration conf() {
        return job.getConfiguration();
    }

    Job job() {
        return job;
    }

    Path write(String name, String latin1) throws IOException {
        return Files.writeString(logs.resolve(name), latin1, StandardCharsets.ISO_8859_1);
    }

    List<InputSplit> splits(long mostBytes) throws IOException {
        FileInputFormat.setMaxInputSplitSize(job, mostBytes);
        return splits();
    }

    List<InputSplit> splits() throws IOException {
        InputListing listing = InputListing.of(List.of(hadoop(logs)), job.getConfiguration());
        BlockInputFormat.setListing(job, listing, hadoop(folder.resolve("listing")));
        return new BlockInputFormat().getSplits(job);
    }

    private static org.apache.hadoop.fs.Path hadoop(Path path) {
        return new org.apache.hadoop.fs.Path(path.toUri());
    }

    /** The lines of all splits, each as {@code file offset line}. The splits of an archive must be read in order. */
    List<String> lines(long splitBytes) throws IOException, InterruptedException {
        partBytes.clear();
        List<String> lines = new ArrayList<>();
        for (InputSplit split : splits(splitBytes)) {
            lines.addAll(read(split));
        }
        return lines;
    }

    List<String> read(InputSplit split) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        TaskAttemptContext context = new TaskAttemptContextImpl(job.getConfiguration(), new TaskAttemptID());
        try (RecordReader<?, LineBlock> reader = new BlockInputFormat().createRecordReader(split, context)) {
            reader.initialize(split, context);
            while (reader.nextKeyValue()) {
                LineBlock block = reader.getCurrentValue();
                FilePart part = LineBlock.partOf(block, null);
                if (block.endsPart()) {
                    partBytes.merge(part.file(), block.partBytes(), Long::sum);
                    continue;
                }
                long offset = Long.parseLong(reader.getCurrentKey().toString())
                        + (part.start() == 0 ? 0 : partBytes.get(part.file()));
                String text = new String(block.getBytes(), 0, block.getLength(), StandardCharsets.ISO_8859_1);
                for (String line : Stream.of(text.split("\n", -1)).toList()) {
                    lines.add(LineBlock.fileOf(block, null).getName() + " " + offset + " " + line);
                    offset += line.length() + 1;
                }
            }
        }
        return lines;
    }
}
