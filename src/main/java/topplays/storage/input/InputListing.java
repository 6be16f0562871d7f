package topplays.storage.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.SequenceFile;
import org.apache.hadoop.io.Text;
import topplays.model.Coverage;
import topplays.storage.BatchName;
import topplays.storage.LocalFiles;

/**
 * The files that a run reads, ascending by path, each once. They are listed when the run starts; files that are added later
 * are not read.
 */
public record InputListing(List<InputFile> files) {

    public InputListing {
        files = List.copyOf(files);
    }

    /**
     * Lists files, directories with all below them, and globs. In directories and globs, names that start with
     * {@code _} or {@code .} are hidden.
     *
     * @throws FileNotFoundException if an input does not exist or a glob matches nothing
     */
    public static InputListing of(List<Path> inputs, Configuration conf) throws IOException {
        InputFinder finder = new InputFinder(conf);
        for (Path input : inputs) {
            finder.add(input);
        }
        return new InputListing(finder.files());
    }

    /** Refuses an output that is one of the inputs or lies in one: the next run would read it. */
    public static void refuseWithin(List<Path> inputs, Path output, Configuration conf) throws IOException {
        FileSystem fs = output.getFileSystem(conf);
        InputFinder finder = new InputFinder(conf);
        for (Path above = fs.makeQualified(output); above != null; above = above.getParent()) {
            if (fs.exists(above)) {
                refuse(LocalFiles.resolve(fs, fs.getFileStatus(above)), output, inputs, finder);
            }
        }
    }

    private static void refuse(FileStatus above, Path output, List<Path> inputs, InputFinder finder)
            throws IOException {
        for (Path input : inputs) {
            for (FileStatus found : finder.named(input)) {
                if (found.getPath().equals(above.getPath())) {
                    throw new IOException("the output " + output + " lies in the input " + input);
                }
            }
        }
    }

    /** The listing without the files that match {@code leftOut}. */
    public InputListing without(Predicate<InputFile> leftOut) {
        return new InputListing(files.stream().filter(leftOut.negate()).toList());
    }

    /**
     * The numbered events in the files that are batches.
     *
     * @throws IOException if two files hold the same event
     */
    public Coverage covered() throws IOException {
        TreeMap<String, List<Coverage.Range>> writers = new TreeMap<>();
        for (InputFile file : files) {
            BatchName.parse(file.path().getName())
                    .ifPresent(batch -> writers.computeIfAbsent(batch.writer(), name -> new ArrayList<>())
                            .add(batch.events()));
        }
        try {
            return new Coverage(writers);
        } catch (IllegalArgumentException e) {
            throw new IOException("the input holds overlapping batches: " + e.getMessage(), e);
        }
    }

    /** Writes the listing to a file from which a job makes its splits. */
    public void write(Path target, Configuration conf) throws IOException {
        try (SequenceFile.Writer out = SequenceFile.createWriter(
                conf,
                SequenceFile.Writer.file(target),
                SequenceFile.Writer.keyClass(Text.class),
                SequenceFile.Writer.valueClass(LongWritable.class),
                SequenceFile.Writer.compression(SequenceFile.CompressionType.NONE))) {
            for (InputFile file : files) {
                out.append(new Text(file.path().toString()), new LongWritable(file.length()));
            }
        }
    }

    public static InputListing read(Path source, Configuration conf) throws IOException {
        List<InputFile> files = new ArrayList<>();
        try (SequenceFile.Reader in = new SequenceFile.Reader(conf, SequenceFile.Reader.file(source))) {
            Text path = new Text();
            LongWritable length = new LongWritable();
            while (in.next(path, length)) {
                files.add(new InputFile(new Path(path.toString()), length.get()));
            }
        }
        return new InputListing(files);
    }
}
