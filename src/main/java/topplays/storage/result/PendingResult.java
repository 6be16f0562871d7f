package topplays.storage.result;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import topplays.model.RunSummary;

/**
 * A result in the making: a hidden folder beside the place where the result will stand.
 *
 * <p>{@link #publish} puts it there by one rename that never overwrites. Whatever happens before leaves the place as it
 * was; {@link #close} removes what was not published.
 */
public final class PendingResult implements Closeable {
    /** Marks a folder whose content was checked. */
    static final String SUCCESS = "_SUCCESS";

    private final Configuration conf;
    private final FileSystem fs;
    private final Path target;
    private final Path work;
    private final boolean overwrite;

    private PendingResult(Configuration conf, Path target, boolean overwrite) throws IOException {
        this.conf = conf;
        this.fs = target.getFileSystem(conf);
        this.target = fs.makeQualified(target);
        this.overwrite = overwrite;
        String id = UUID.randomUUID().toString().substring(0, 8);
        work = new Path(this.target.getParent() + "/_" + target.getName() + "-" + id);
    }

    /**
     * Makes the hidden folder.
     *
     * @param overwrite whether a result of the same kind that stands there already is to be replaced
     * @throws FileAlreadyExistsException if something stands there that is not to be replaced
     */
    public static PendingResult create(Path target, RunSummary.Kind kind, boolean overwrite, Configuration conf)
            throws IOException {
        checkTarget(target, kind, overwrite, conf);
        PendingResult pending = new PendingResult(conf, target, overwrite);
        if (!pending.fs.mkdirs(pending.work)) {
            throw new IOException(
                    "cannot make a folder in " + pending.work.getParent() + ": no permission or no space");
        }
        return pending;
    }

    /** Refuses a place where something stands that is not to be replaced; so {@link #create} would, too. */
    public static void checkTarget(Path target, RunSummary.Kind kind, boolean overwrite, Configuration conf)
            throws IOException {
        FileSystem fs = target.getFileSystem(conf);
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
            throw new FileAlreadyExistsException("not overwritten, for it is no result of topplays: " + target);
        }
        if (present != kind) {
            throw new FileAlreadyExistsException("not overwritten, for it holds " + present + ": " + target);
        }
    }

    /** Where the result is to be written; does not exist yet. */
    public Path content() {
        return new Path(work, "content");
    }

    /** A place for what the making needs and the result does not have. */
    public Path scratch(String name) {
        return new Path(work, name);
    }

    /** Adds the summary to the content, marks it as checked, and renames it into place. */
    public void publish(RunSummary summary) throws IOException {
        SummaryFile.write(fs, content(), summary);
        fs.create(new Path(content(), SUCCESS), false).close();
        Path replaced = scratch("replaced");
        boolean replaces = overwrite && fs.exists(target);
        if (replaces) {
            rename(target, replaced);
        }
        try {
            rename(content(), target);
        } catch (IOException e) {
            if (replaces) {
                rename(replaced, target);
            }
            throw e;
        }
    }

    private void rename(Path from, Path to) throws IOException {
        // FileSystem.rename would move into an existing folder and tell a failure by false; this one refuses and throws
        FileContext.getFileContext(from.toUri(), conf).rename(from, to);
    }

    /** Removes the hidden folder and all that is in it; nothing to do twice. */
    @Override
    public void close() throws IOException {
        fs.delete(work, true);
    }
}
