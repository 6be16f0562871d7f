package topplays.storage.result;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import topplays.model.RunSummary;
import topplays.storage.DurableFiles;
import topplays.storage.LocalFiles;

/**
 * An unfinished result in a hidden folder next to its target.
 *
 * <p>{@link #publish} moves it to its target by a rename that never overwrites, after all of it is on disk. To replace an
 * older result, it moves that one into the hidden folder first. If the process is killed between these two renames, the
 * next command that opens the target finishes the replacement: {@link InterruptedReplacement}.
 *
 * <p>{@link #close} removes the hidden folder. Both methods take turns, so a shutdown hook may call {@code close} while
 * another thread publishes.
 */
public final class PendingResult implements Closeable {
    /** Marks a folder whose content was checked. */
    static final String SUCCESS = "_SUCCESS";

    private final Configuration conf;
    private final FileSystem fs;
    private final Path target;
    private final ReplacementFolder work;
    private final boolean overwrite;
    private boolean closed;

    private PendingResult(Configuration conf, Path target, boolean overwrite) throws IOException {
        this.conf = conf;
        this.fs = target.getFileSystem(conf);
        this.target = LocalFiles.linked(fs, fs.makeQualified(target));
        this.overwrite = overwrite;
        work = ReplacementFolder.of(this.target, UUID.randomUUID().toString().substring(0, 8));
    }

    /**
     * Creates the hidden folder. If the target is a symbolic link, the result goes to the folder that it points to.
     *
     * @param overwrite whether an existing result of the same kind is replaced
     * @throws FileAlreadyExistsException if the target exists and may not be replaced
     */
    public static PendingResult create(Path target, RunSummary.Kind kind, boolean overwrite, Configuration conf)
            throws IOException {
        checkTarget(target, kind, overwrite, conf);
        PendingResult pending = new PendingResult(conf, target, overwrite);
        try {
            pending.work.create(pending.fs);
            return pending;
        } catch (IOException e) {
            try (pending) {
                throw e;
            }
        }
    }

    /** Makes the checks of {@link #create}, after it has finished or removed an interrupted replacement. */
    public static void checkTarget(Path target, RunSummary.Kind kind, boolean overwrite, Configuration conf)
            throws IOException {
        ObjectStores.refuse(target, conf);
        FileSystem fs = target.getFileSystem(conf);
        InterruptedReplacement.finish(target, conf);
        if (!fs.exists(target)) {
            return;
        }
        if (!overwrite) {
            throw new FileAlreadyExistsException("output exists: " + target + "; name another or give --overwrite");
        }
        RunSummary.Kind present;
        try {
            present = SummaryFile.read(fs, target).kind();
        } catch (FileNotFoundException e) {
            throw new FileAlreadyExistsException(
                    "not overwritten: " + target + " is not a result of topplays; name another output");
        }
        if (present != kind) {
            throw new FileAlreadyExistsException(
                    "not overwritten: %s is a %s folder, not %s; name another output".formatted(target, present, kind));
        }
    }

    /** The folder for the parts of the result; it does not exist yet. */
    public Path content() {
        return work.content();
    }

    /** A path for temporary files that are not part of the result. */
    public Path scratch(String name) {
        return new Path(work.path(), name);
    }

    /**
     * Adds the summary to the content, marks it as checked, forces it to disk and moves it to the target.
     *
     * @throws InterruptedIOException if it was closed before
     */
    public synchronized void publish(RunSummary summary) throws IOException {
        if (closed) {
            throw new InterruptedIOException("interrupted before " + target + " was published");
        }
        DurableFiles.force(fs, content());
        SummaryFile.write(fs, content(), summary);
        DurableFiles.force(fs, content());
        DurableFiles.create(fs, new Path(content(), SUCCESS)).close();
        DurableFiles.force(fs, content());
        boolean replaces = overwrite && fs.exists(target);
        if (replaces) {
            work.rename(target, work.replaced(), conf);
        }
        try {
            moveIntoPlace();
        } catch (IOException e) {
            if (replaces) {
                restore(e);
            }
            throw e;
        }
    }

    private void moveIntoPlace() throws IOException {
        try {
            work.rename(content(), target, conf);
        } catch (FileNotFoundException e) {
            // a command that opened the target between the two renames may have finished the replacement
            if (!fs.exists(target)) {
                throw e;
            }
        }
        DurableFiles.forceEntries(fs, target.getParent());
    }

    private void restore(IOException failure) {
        try {
            work.rename(work.replaced(), target, conf);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Removes the hidden folder, unless it holds the only copy of an older result. Has no effect when called again. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (fs.exists(target) || !fs.exists(work.replaced())) {
            fs.delete(work.path(), true);
        }
    }
}
