package topplays.storage;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local file system without child processes. Where Hadoop's native library is missing, as on a laptop, the
 * original runs {@code chmod} for each file that it creates and {@code readlink} before each rename, about seventy
 * times per chart.
 */
public final class ForklessLocalFileSystem extends LocalFileSystem {
    private static final String SCHEME = "file";
    private static final String MODE = "unix:mode";

    public ForklessLocalFileSystem() {
        super(new Raw());
    }

    private static final class Raw extends RawLocalFileSystem {
        @Override
        public void setPermission(org.apache.hadoop.fs.Path file, FsPermission permission) throws IOException {
            Path path = pathToFile(file).toPath();
            if (path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
                Files.setAttribute(path, MODE, (int) permission.toShort());
            } else {
                super.setPermission(file, permission);
            }
        }

        @Override
        public FileStatus getFileLinkStatus(org.apache.hadoop.fs.Path file) throws IOException {
            return Files.isSymbolicLink(pathToFile(file).toPath())
                    ? super.getFileLinkStatus(file)
                    : getFileStatus(file);
        }
    }

    /** The same for a {@link org.apache.hadoop.fs.FileContext}, which calls this constructor by reflection. */
    public static final class OfContext extends DelegateToFileSystem {
        public OfContext(URI root, Configuration conf) throws IOException, URISyntaxException {
            super(root, new Raw(), conf, SCHEME, false);
        }

        @Override
        public int getUriDefaultPort() {
            return -1; // file: URIs have no port
        }
    }
}
