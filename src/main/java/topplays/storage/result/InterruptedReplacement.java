package topplays.storage.result;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import topplays.storage.DurableFiles;
import topplays.storage.LocalFiles;

/**
 * Finishes the replacement of a result that was killed between its two renames: the older result was moved away and the
 * new one is complete, but not at its target yet.
 *
 * <p>It makes the rename that is missing, so it is safe even if the process that replaces is alive: that process then finds
 * its result published.
 */
final class InterruptedReplacement {
    private final FileSystem fs;
    private final Path target;
    private final Configuration conf;

    private InterruptedReplacement(FileSystem fs, Path target, Configuration conf) {
        this.fs = fs;
        this.target = target;
        this.conf = conf;
    }

    /**
     * Moves the new result to the target if it is missing, and removes the folders of replacements that are done, and of runs
     * on this host that were killed before their result was whole.
     *
     * @throws IOException with the command that finishes the replacement, if this process may not
     */
    static void finish(Path target, Configuration conf) throws IOException {
        FileSystem fs = target.getFileSystem(conf);
        Path real = LocalFiles.linked(fs, fs.makeQualified(target));
        InterruptedReplacement replacement = new InterruptedReplacement(fs, real, conf);
        for (ReplacementFolder folder : ReplacementFolder.all(fs, real)) {
            replacement.finish(folder);
        }
    }

    /** The same if the target is missing; otherwise there is nothing that a reader needs. */
    static void finishIfMissing(Path target, Configuration conf) throws IOException {
        if (!target.getFileSystem(conf).exists(target)) {
            finish(target, conf);
        }
    }

    private void finish(ReplacementFolder folder) throws IOException {
        if (!fs.exists(folder.replaced())) {
            if (folder.isAbandoned(fs)) {
                remove(folder); // the run was killed before it published
            }
            return;
        }
        if (!fs.exists(target) && fs.exists(folder.content())) {
            move(folder.isChecked(fs) ? folder.content() : folder.replaced(), folder);
        }
        if (fs.exists(target)) {
            remove(folder);
        }
    }

    private void move(Path from, ReplacementFolder folder) throws IOException {
        try {
            folder.rename(from, target, conf);
            DurableFiles.forceEntries(fs, target.getParent());
        } catch (IOException e) {
            if (!fs.exists(target)) {
                String move = LocalFiles.isLocal(fs) ? "mv -nT" : "hadoop fs -mv";
                throw new IOException(
                        "%s was being replaced when the process was killed; finish it as its owner: %s '%s' '%s' (%s)"
                                .formatted(
                                        LocalFiles.shown(fs, target),
                                        move,
                                        LocalFiles.shown(fs, from),
                                        LocalFiles.shown(fs, target),
                                        e.getMessage()),
                        e);
            }
        }
    }

    private void remove(ReplacementFolder folder) {
        try {
            fs.delete(folder.path(), true);
        } catch (IOException e) {
            // a reader may lack the permission: the next writer removes the folder
        }
    }
}
