package topplays.storage.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.SequenceFile;
import org.apache.hadoop.io.Text;
import topplays.model.Coverage;
import topplays.storage.BatchName;
import topplays.storage.LocalFiles;

/**
 * The files that a run reads, ascending by path, each once. They are listed when the run starts; files that are added later
 * are not read.
 *
 * @param leftOut the files in folders and globs that are not read, each with the reason
 */
public record InputListing(List<InputFile> files, List<String> leftOut) {
    private static final int MOST_NAMED = 10;

    public InputListing {
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
    }

    public InputListing(List<InputFile> files) {
        this(files, List.of());
    }

    /**
     * Lists files, folders with all below them, and globs. In folders and globs some files are left out: hidden names (with
     * {@code _} or {@code .} first), unfinished copies and backups ({@code .tmp}, {@code ._COPYING_}, {@code ~}), dangling
     * links, and further hard links to one file.
     *
     * @throws FileNotFoundException if an input does not exist or a glob matches nothing
     */
    public static InputListing of(List<Path> inputs, Configuration conf) throws IOException {
        return of(inputs, new InputFinder(conf, false));
    }

    /** Lists files as {@link #of} does, and also pipes and devices that are named; they can be read once, in this process. */
    public static InputListing withPipes(List<Path> inputs, Configuration conf) throws IOException {
        return of(inputs, new InputFinder(conf, true));
    }

    private static InputListing of(List<Path> inputs, InputFinder finder) throws IOException {
        for (Path input : inputs) {
            finder.add(input);
        }
        return new InputListing(finder.files(), finder.leftOut());
    }

    /** Refuses an output that is one of the inputs or lies in one: the next run would read it. */
    public static void refuseWithin(List<Path> inputs, Path output, Configuration conf) throws IOException {
        FileSystem fs = output.getFileSystem(conf);
        InputFinder finder = new InputFinder(conf, true);
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

    /** The listing without the files that match {@code unwanted}. */
    public InputListing without(Predicate<InputFile> unwanted) {
        return new InputListing(files.stream().filter(unwanted.negate()).toList(), leftOut);
    }

    /** A sentence about the files that were left out, if any were. */
    public Optional<String> leftOutNote() {
        if (leftOut.isEmpty()) {
            return Optional.empty();
        }
        String more = leftOut.size() > MOST_NAMED ? ", and %,d more".formatted(leftOut.size() - MOST_NAMED) : "";
        return Optional.of(
                "Files not read: " + leftOut.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")) + more + ".");
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
                SequenceFile.Writer.valueClass(Text.class),
                SequenceFile.Writer.compression(SequenceFile.CompressionType.NONE))) {
            for (InputFile file : files) {
                out.append(
                        new Text(file.path().toString()),
                        new Text(file.length() + " " + file.compression().name()));
            }
        }
    }

    public static InputListing read(Path source, Configuration conf) throws IOException {
        List<InputFile> files = new ArrayList<>();
        try (SequenceFile.Reader in = new SequenceFile.Reader(conf, SequenceFile.Reader.file(source))) {
            Text path = new Text();
            Text rest = new Text();
            while (in.next(path, rest)) {
                String[] words = rest.toString().split(" ", -1);
                files.add(new InputFile(
                        new Path(path.toString()), Long.parseLong(words[0]), Compression.valueOf(words[1])));
            }
        }
        return new InputListing(files);
    }
}
