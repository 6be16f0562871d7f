package topplays.storage.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import topplays.storage.OwnerProcess;

/**
 * The hidden folder {@code _NAME-id} next to the result {@code NAME}: the new result, and during its publication the
 * older one that it replaces.
 */
record ReplacementFolder(Path path) {
    private static final String ID = "-[0-9a-f]{8}";

    static ReplacementFolder of(Path target, String id) {
        return new ReplacementFolder(new Path(target.getParent() + "/_" + target.getName() + "-" + id));
    }

    /** Finds the folders of all runs for this target, unfinished or interrupted. */
    static List<ReplacementFolder> all(FileSystem fs, Path target) throws IOException {
        Pattern name = Pattern.compile(Pattern.quote("_" + target.getName()) + ID);
        List<ReplacementFolder> all = new ArrayList<>();
        if (target.getParent() != null && fs.exists(target.getParent())) {
            for (FileStatus found : fs.listStatus(
                    target.getParent(), path -> name.matcher(path.getName()).matches())) {
                all.add(new ReplacementFolder(found.getPath()));
            }
        }
        return all;
    }

    /** The new result. */
    Path content() {
        return new Path(path, "content");
    }

    /** The older result, after it was moved away from the target. */
    Path replaced() {
        return new Path(path, "replaced");
    }

    /** Creates the folder for this process. */
    void create(FileSystem fs) throws IOException {
        if (!fs.mkdirs(path)) {
            throw new IOException("cannot make a folder in " + path.getParent() + ": no permission or no space");
        }
        try (OutputStream out = fs.create(owner(), false)) {
            out.write(OwnerProcess.thisProcess().toJson());
        }
    }

    private Path owner() {
        return new Path(path, "_owner");
    }

    /** Whether its process was one of this host and has ended. False if that is unknown. */
    boolean isAbandoned(FileSystem fs) throws IOException {
        try (InputStream in = fs.open(owner())) {
            return OwnerProcess.parse(in.readAllBytes())
                    .filter(OwnerProcess::isGone)
                    .isPresent();
        } catch (FileNotFoundException e) {
            return false; // its process has just begun, or is of an older version
        }
    }

    /** Whether the new result is complete and was checked. */
    boolean isChecked(FileSystem fs) throws IOException {
        return fs.exists(new Path(content(), PendingResult.SUCCESS));
    }

    /** Renames a folder. Throws if the target exists; FileSystem.rename would move into it, or return false. */
    void rename(Path from, Path to, Configuration conf) throws IOException {
        FileContext.getFileContext(from.toUri(), conf).rename(from, to);
    }
}
