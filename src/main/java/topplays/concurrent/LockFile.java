package topplays.concurrent;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An exclusive lock on a local file. The operating system releases it when the process ends.
 *
 * <p>POSIX releases the locks of a process on a file when the process closes any descriptor of that file. So an attempt to
 * take a lock that this process holds is refused before the file is opened. Other code must not open a lock file.
 * Thread-safe.
 */
public final class LockFile implements Closeable {
    /** The files that this process holds, by {@link BasicFileAttributes#fileKey} if the system has such keys, otherwise by path. */
    private static final Set<Object> HELD = new HashSet<>();

    private final Object key;
    private final FileChannel channel;

    private LockFile(Object key, FileChannel channel) {
        this.key = key;
        this.channel = channel;
    }

    /** Takes the lock and creates the file if necessary. Empty if this process or another one holds the lock. */
    public static Optional<LockFile> tryLock(Path file) throws IOException {
        synchronized (HELD) {
            Object key = keyOfExisting(file);
            if (HELD.contains(key)) {
                return Optional.empty();
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    HELD.add(key);
                    return Optional.of(new LockFile(key, channel));
                }
            } catch (IOException | RuntimeException e) {
                Failures.closeAfter(e, channel);
                throw e;
            }
            channel.close();
            return Optional.empty();
        }
    }

    /** The content of the file as its holder wrote it; empty if this process holds the lock. */
    public static Optional<byte[]> readUnlessHeldHere(Path file) throws IOException {
        synchronized (HELD) {
            return HELD.contains(keyOfExisting(file)) ? Optional.empty() : Optional.of(Files.readAllBytes(file));
        }
    }

    /** The key of the file, which is created if necessary; an existing file is not opened. */
    private static Object keyOfExisting(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            // the usual case
        }
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return Objects.requireNonNullElse(key, file.toRealPath());
    }

    /** Replaces the content of the file, which other processes may read. */
    public void write(byte[] content) throws IOException {
        channel.truncate(0).write(ByteBuffer.wrap(content));
    }

    /** Releases the lock. The file stays. */
    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            HELD.remove(key);
            channel.close();
        }
    }
}
