package topplays.cli.command;

import java.io.Closeable;
import java.io.IOException;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.security.AccessControlException;
import topplays.storage.AbortHook;

/**
 * A new folder for intermediate results on the default file system, which only its owner may read. Closing it removes it;
 * so does the end of the process by a signal.
 */
public final class ScratchFolder implements Closeable {
    private final FileSystem fs;
    private final Path path;
    private final AbortHook cleanUp;

    private ScratchFolder(FileSystem fs, Path path) {
        this.fs = fs;
        this.path = path;
        cleanUp = AbortHook.close(() -> fs.delete(path, true));
    }

    /** Creates a folder in {@value HadoopSettings#SCRATCH}. */
    public static ScratchFolder create(Configuration conf) throws IOException {
        Path path = new Path(conf.get(HadoopSettings.SCRATCH), "topplays-" + UUID.randomUUID());
        FileSystem fs = path.getFileSystem(conf);
        try {
            if (!FileSystem.mkdirs(fs, path, new FsPermission("700"))) {
                throw new IOException("cannot make the folder " + path);
            }
        } catch (AccessControlException e) {
            throw new IOException(
                    FailureMessage.of(e) + "; name a folder of yours with --keep or -D " + HadoopSettings.SCRATCH
                            + "=DIR",
                    e);
        }
        return new ScratchFolder(fs, path);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        cleanUp.close();
        fs.delete(path, true);
    }
}
