package topplays.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.StreamCapabilities;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Files that survive a power failure.
 *
 * <p>On HDFS, closing a file from {@link #create} forces it to disk. On a local disk, {@link #force} does so for a whole
 * folder, because Hadoop's local streams do not.
 */
public final class DurableFiles {
    private static final int BUFFER_BYTES = 1 << 12;

    private DurableFiles() {}

    /** Creates a file. Throws {@link org.apache.hadoop.fs.FileAlreadyExistsException} if it exists. */
    public static FSDataOutputStream create(FileSystem fs, Path file) throws IOException {
        FSDataOutputStream out = fs.create(
                file,
                FsPermission.getFileDefault().applyUMask(FsPermission.getUMask(fs.getConf())),
                EnumSet.of(CreateFlag.CREATE, CreateFlag.SYNC_BLOCK),
                BUFFER_BYTES,
                fs.getDefaultReplication(file),
                fs.getDefaultBlockSize(file),
                null);
        return out.hasCapability(StreamCapabilities.HSYNC) ? new SyncedOnClose(out) : out;
    }

    /** HDFS syncs all finished blocks by {@link CreateFlag#SYNC_BLOCK}, and the last one here. */
    private static final class SyncedOnClose extends FSDataOutputStream {
        private final FSDataOutputStream file;
        private boolean closed;

        private SyncedOnClose(FSDataOutputStream out) throws IOException {
            super(out, null, 0);
            this.file = out;
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            try (FSDataOutputStream open = file) {
                open.hsync();
            }
        }
    }

    /** Forces a local folder with all files and folders in it to disk; does nothing on another file system. */
    public static void force(FileSystem fs, Path folder) throws IOException {
        if (LocalFiles.isLocal(fs)) {
            for (java.nio.file.Path path : deepestFirst(LocalFiles.local(folder))) {
                force(path);
            }
        }
    }

    /** Forces the entries of a local folder, such as a renamed one, to disk. */
    public static void forceEntries(FileSystem fs, Path folder) throws IOException {
        if (LocalFiles.isLocal(fs)) {
            force(LocalFiles.local(folder));
        }
    }

    private static List<java.nio.file.Path> deepestFirst(java.nio.file.Path folder) throws IOException {
        try (Stream<java.nio.file.Path> tree = Files.walk(folder)) {
            return tree.sorted(Comparator.reverseOrder()).toList();
        }
    }

    private static void force(java.nio.file.Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            throw new IOException("cannot force " + path + " to disk: " + e.getMessage(), e);
        }
    }
}
