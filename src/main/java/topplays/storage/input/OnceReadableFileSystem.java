package topplays.storage.input;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * Standard input, pipes and devices as files of length 0 that jobs in this process can read. Each can be opened until more
 * than its first bytes have been read, as {@link OnceReadable} says.
 */
public final class OnceReadableFileSystem extends FileSystem {
    private static final String SCHEME = "once";
    private static final Map<String, OnceReadable> STREAMS = new ConcurrentHashMap<>();

    /** Standard input, as an input of one run in this process. */
    public static Path standardInput(InputStream in, Configuration conf) {
        return register("/-", () -> in, conf);
    }

    /** A pipe or device, as an input of one run in this process. */
    static Path pipe(java.nio.file.Path pipe, Configuration conf) {
        return register(pipe.toAbsolutePath().toString(), () -> Files.newInputStream(pipe), conf);
    }

    private static Path register(String name, OnceReadable.Opener opener, Configuration conf) {
        conf.setClass("fs." + SCHEME + ".impl", OnceReadableFileSystem.class, FileSystem.class);
        STREAMS.put(name, new OnceReadable(opener));
        return new Path(SCHEME, "", name);
    }

    /** Whether a path stands for standard input, a pipe or a device. */
    public static boolean holds(Path path) {
        return SCHEME.equals(path.toUri().getScheme());
    }

    /** The name of a file in messages and results: {@code -} is standard input. */
    static String nameOf(Path path) {
        String name = path.toUri().getPath();
        return holds(path) && name.equals("/-") ? "-" : name;
    }

    /** The path for messages. */
    public static String shown(Path path) {
        return holds(path) ? nameOf(path) : path.toString();
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public URI getUri() {
        return URI.create(SCHEME + ":///");
    }

    @Override
    public FSDataInputStream open(Path path, int bufferSize) throws IOException {
        OnceReadable stream = STREAMS.get(path.toUri().getPath());
        if (stream == null) {
            throw new IOException("not an input of this process");
        }
        return new FSDataInputStream(new View(stream));
    }

    @Override
    public FileStatus getFileStatus(Path path) {
        return new FileStatus(0, false, 1, 1, 0, path);
    }

    @Override
    public FileStatus[] listStatus(Path path) {
        return new FileStatus[] {getFileStatus(path)};
    }

    @Override
    public Path getWorkingDirectory() {
        return new Path(SCHEME, "", "/");
    }

    @Override
    public void setWorkingDirectory(Path folder) {
        throw readOnly();
    }

    @Override
    public FSDataOutputStream create(
            Path path,
            FsPermission permission,
            boolean overwrite,
            int bufferSize,
            short replication,
            long blockSize,
            Progressable progress) {
        throw readOnly();
    }

    @Override
    public FSDataOutputStream append(Path path, int bufferSize, Progressable progress) {
        throw readOnly();
    }

    @Override
    public boolean rename(Path from, Path to) {
        throw readOnly();
    }

    @Override
    public boolean delete(Path path, boolean recursive) {
        throw readOnly();
    }

    @Override
    public boolean mkdirs(Path folder, FsPermission permission) {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("standard input and pipes can only be read");
    }

    /** Reads the stream from its first byte, as far as it is kept. */
    private static final class View extends FSInputStream {
        private final OnceReadable stream;
        private long position;

        View(OnceReadable stream) {
            this.stream = stream;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int count = stream.read(position, target, offset, length);
            position += Math.max(0, count);
            return count;
        }

        @Override
        public void seek(long target) {
            position = target;
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public boolean seekToNewSource(long target) {
            return false;
        }
    }
}
