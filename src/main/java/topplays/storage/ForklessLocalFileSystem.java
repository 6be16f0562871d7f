package topplays.storage;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * Hadoop's local file system without child processes. Where Hadoop's native library is missing, as on a laptop, the
 * original runs {@code chmod} for each file that it creates and {@code readlink} before each rename, about seventy
 * times per chart.
 *
 * <p>New files and folders respect the umask of the process as well as Hadoop's.
 */
public final class ForklessLocalFileSystem extends LocalFileSystem {
    private static final String SCHEME = "file";
    private static final String MODE = "unix:mode";

    public ForklessLocalFileSystem() {
        super(new Raw());
    }

    @Override
    public FSDataOutputStream create(
            org.apache.hadoop.fs.Path file,
            FsPermission permission,
            boolean overwrite,
            int bufferBytes,
            short replication,
            long blockBytes,
            Progressable progress)
            throws IOException {
        return super.create(file, Umask.mask(permission), overwrite, bufferBytes, replication, blockBytes, progress);
    }

    /** The umask of the process, which Java does not report: taken from the mode of a new folder. */
    private static final class Umask {
        private static final int ALL = 0777;
        private static final int ALLOWED = allowed();

        private Umask() {}

        private static int allowed() {
            Path probe = Path.of(System.getProperty("java.io.tmpdir"), "topplays-umask-" + UUID.randomUUID());
            try {
                Files.createDirectory(probe);
                int mode = (int) Files.getAttribute(probe, MODE);
                Files.delete(probe);
                return mode & ALL;
            } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
                return ALL;
            }
        }

        static FsPermission mask(FsPermission permission) {
            return permission == null ? null : new FsPermission((short) (permission.toShort() & ALLOWED));
        }
    }

    private static final class Raw extends RawLocalFileSystem {
        @Override
        protected boolean mkOneDirWithMode(org.apache.hadoop.fs.Path path, File folder, FsPermission permission)
                throws IOException {
            return super.mkOneDirWithMode(
                    path, folder, Umask.mask(permission == null ? FsPermission.getDirDefault() : permission));
        }

        @Override
        protected OutputStream createOutputStreamWithMode(
                org.apache.hadoop.fs.Path file, boolean append, FsPermission permission) throws IOException {
            return super.createOutputStreamWithMode(
                    file, append, Umask.mask(permission == null ? FsPermission.getFileDefault() : permission));
        }

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

        /** Renames atomically or fails; the inherited method copies the files if it cannot rename. */
        @Override
        public void renameInternal(org.apache.hadoop.fs.Path from, org.apache.hadoop.fs.Path to) throws IOException {
            try {
                Files.move(LocalFiles.local(from), LocalFiles.local(to), StandardCopyOption.ATOMIC_MOVE);
            } catch (NoSuchFileException e) {
                throw (IOException) new FileNotFoundException("no such file: " + e.getFile()).initCause(e);
            }
        }

        @Override
        public int getUriDefaultPort() {
            return -1; // file: URIs have no port
        }
    }
}
