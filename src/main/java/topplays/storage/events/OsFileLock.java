package topplays.storage.events;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A writer's lock on a local disk: the operating system's, which frees it when the process ends. */
final class OsFileLock implements WriterLock {
    /**
     * Those that this process holds. To close a file frees its locks, however often it is open, so a second writer here
     * has to be refused before it opens the file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private OsFileLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock in the existing folder of the writer. Throws IOException naming the holder if it is held. */
    static OsFileLock take(Path folder, String writer) throws IOException {
        Path file = folder.toRealPath().resolve("lock");
        if (!HELD.add(file)) {
            throw WriterLock.inUse(writer, Optional.of(LockHolder.thisProcess()));
        }
        try {
            return new OsFileLock(file, lockedChannel(file, writer));
        } catch (IOException | RuntimeException e) {
            HELD.remove(file);
            throw e;
        }
    }

    private static FileChannel lockedChannel(Path file, String writer) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw WriterLock.inUse(writer, LockHolder.parse(Files.readAllBytes(file)));
            }
            channel.truncate(0).write(ByteBuffer.wrap(LockHolder.thisProcess().toJson()));
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void confirm() {
        // nobody else can have taken it while this process lives
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(file);
    }
}
