package topplays.storage.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

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

    /** Whether the new result is complete and was checked. */
    boolean isChecked(FileSystem fs) throws IOException {
        return fs.exists(new Path(content(), PendingResult.SUCCESS));
    }

    /** Renames a folder. Throws if the target exists; FileSystem.rename would move into it, or return false. */
    void rename(Path from, Path to, Configuration conf) throws IOException {
        FileContext.getFileContext(from.toUri(), conf).rename(from, to);
    }
}
