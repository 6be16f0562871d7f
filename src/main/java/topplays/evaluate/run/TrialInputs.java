package topplays.evaluate.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.IOUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import topplays.evaluate.trial.InputShape;
import topplays.model.SizeText;
import topplays.traffic.WebLog;

/**
 * The inputs of trials, each in its own folder that appears whole, and their truths in local files. Inputs left by an
 * interrupted evaluation are reused.
 */
public final class TrialInputs {
    private static final String INPUT = "input-";
    private static final String TRUTH = "truth-";
    private static final String ROBOTS = "robots.txt";
    /** The space of inputs and outputs in proportion to that of the inputs. */
    private static final double SPARE = 1.25;

    private static final int BUFFER_BYTES = 1 << 18;

    private final Path work;
    private final java.nio.file.Path local;
    private final FileSystem fs;

    /**
     * @param work a folder for inputs and outputs, on any file system
     * @param local a folder for local files
     */
    public TrialInputs(Path work, java.nio.file.Path local, Configuration conf) throws IOException {
        this.work = work;
        this.local = Files.createDirectories(local);
        this.fs = work.getFileSystem(conf);
        fs.mkdirs(work);
    }

    Path folder(InputShape shape) {
        return new Path(work, INPUT + shape.name());
    }

    java.nio.file.Path truth(InputShape shape) {
        return local.resolve(TRUTH + shape.name() + ".tsv");
    }

    /** The list of the robots in an input, if there are any. */
    Optional<java.nio.file.Path> robots(InputShape shape) {
        return shape.rule().robotShare() > 0 ? Optional.of(localScratch(ROBOTS)) : Optional.empty();
    }

    /** A folder for the output of one trial. */
    Path scratch(String name) {
        return new Path(work, name);
    }

    java.nio.file.Path localScratch(String name) {
        return local.resolve(name);
    }

    /** Throws if the free space does not suffice for the inputs and their outputs. */
    public void requireSpace(long inputBytes) throws IOException {
        long existing = 0;
        for (Path input : inputs()) {
            existing += fs.getContentSummary(input).getLength();
        }
        long needed = fs.getDefaultReplication(work) * ((long) (SPARE * inputBytes) - existing);
        long free = fs.getStatus(work).getRemaining();
        if (needed > free) {
            throw new IOException(
                    "not enough space: the inputs need %s in %s, and %s are free; free some space, or lower --max-events"
                            .formatted(SizeText.rounded(needed), work, SizeText.rounded(free)));
        }
    }

    public boolean exists(InputShape shape) throws IOException {
        return fs.exists(folder(shape)) && Files.exists(truth(shape));
    }

    /** Creates an input. */
    public void make(InputShape shape, int threads) throws IOException, InterruptedException {
        Path pending = new Path(work, "_input");
        fs.delete(pending, true);
        fs.delete(folder(shape), true);
        fs.mkdirs(pending);
        Files.write(localScratch(ROBOTS), WebLog.robotWords());
        new InputMaker(shape, fs, pending).make(threads, truth(shape));
        if (!fs.rename(pending, folder(shape))) {
            throw new IOException("cannot rename " + pending + " to " + folder(shape));
        }
    }

    long bytes(InputShape shape) throws IOException {
        return fs.getContentSummary(folder(shape)).getLength();
    }

    /** Reads an input once, so that the page cache holds as much of it as possible. */
    void warm(InputShape shape) throws IOException {
        for (FileStatus file : fs.listStatus(folder(shape))) {
            try (InputStream in = fs.open(file.getPath())) {
                IOUtils.copyLarge(in, OutputStream.nullOutputStream(), new byte[BUFFER_BYTES]);
            }
        }
    }

    /** Deletes all other inputs. */
    public void keepOnly(Collection<InputShape> shapes) throws IOException {
        Set<String> kept = shapes.stream().map(shape -> folder(shape).getName()).collect(Collectors.toSet());
        for (Path input : inputs()) {
            if (!kept.contains(input.getName())) {
                fs.delete(input, true);
                Files.deleteIfExists(local.resolve(input.getName().replace(INPUT, TRUTH) + ".tsv"));
            }
        }
    }

    /** Deletes both folders with their content. */
    public void delete() throws IOException {
        fs.delete(work, true);
        FileUtils.deleteDirectory(local.toFile());
    }

    private List<Path> inputs() throws IOException {
        return Stream.of(fs.globStatus(new Path(work, INPUT + "*")))
                .map(FileStatus::getPath)
                .toList();
    }
}
